/** The projection: a plan and its journal at a date → what stands on that date. Pure; computed, never stored. */
import type { OwnDays } from '../model/calendar.ts';
import { daysBetween, type PlanDate } from '../model/date.ts';
import { elapsedPercent, startOf, timeFrom } from '../model/elapsed.ts';
import { hasDeadline } from '../model/journal.ts';
import type { Kind } from '../model/kind.ts';
import type { Measure, Plan, Task, Thresholds, Weigh } from '../model/plan.ts';
import { planCalendar } from '../model/recurrence.ts';
import { nameOn, type Unit } from '../model/unit.ts';
import { isAwaited, type Sealed, sealedOn } from './carried.ts';
import { type Facts, isClosed } from './facts.ts';
import { factsOn } from './folded.ts';
import { type Lit, lightOf } from './light.ts';
import { type MilestoneState, milestoneStates } from './milestones.ts';
import { type OccurrenceState, occurrenceStates } from './occurrences.ts';
import { progressOf } from './progress.ts';
import { servedBy, servedByDay, withServed } from './serving.ts';
import { isOngoing, type MeasureState, type PlanState, type Slippage } from './state.ts';
import { summedUp, totalsOf } from './totals.ts';

/** What a projection takes from the workspace. */
export interface Settings {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly thresholds: Thresholds;
  readonly calendar: OwnDays;
  readonly units: readonly Unit[];
  /** Measures, unless the workspace says otherwise. */
  readonly weigh?: Weigh;
  /** All plans, and those that were read for what they add to these: what serves a measure may stand in any. */
  readonly plans: readonly Plan[];
  readonly serving?: readonly Plan[];
}

/** Put together once for a workspace, as what is known of them is kept by this list. */
export function plansIn(settings: Pick<Settings, 'plans' | 'serving'>): readonly Plan[] {
  const { plans, serving = [] } = settings;
  if (serving.length === 0) return plans;
  const known = ALL.get(plans) ?? [...plans, ...serving];
  ALL.set(plans, known);
  return known;
}

const ALL = new WeakMap<readonly Plan[], readonly Plan[]>();

/** What stands in `plan` on `asOf`. Entries of later dates change nothing. */
export function project(plan: Plan, settings: Settings, asOf: PlanDate): PlanState {
  const { weigh = 'measures' } = settings;
  const sealed = sealedOn(plan, plansIn(settings), asOf);
  // What is closed stands as on the day of its closing.
  const day = sealed?.closing.date ?? asOf;
  const stateOf = measureProjector(plan, settings, { asOf, day, sealed });
  const sections = plan.sections.map((section) => {
    const tasks = section.tasks.map((task) =>
      summedUp(
        task,
        task.measures.map((m) => stateOf(m, task)),
        day,
      ),
    );
    return { section, tasks, totals: totalsOf(tasks, day, weigh) };
  });
  const { start, end } = plan.period;
  const phase = asOf < start ? 'before' : asOf > end ? 'after' : 'during';
  const all = sections.flatMap((section) => section.tasks);
  const totals = totalsOf(all, day, weigh);
  return { plan, asOf, phase, weigh, sections, totals, ...(sealed && { sealed }) };
}

/** Gives `plan` as it stands on any date; each date is computed once. */
export function projections(plan: Plan, settings: Settings): At {
  const known = new Map<PlanDate, PlanState>();
  return (asOf) => {
    const state = known.get(asOf) ?? project(plan, settings, asOf);
    known.set(asOf, state);
    return state;
  };
}

/** A plan as it stands on a date. */
export type At = (date: PlanDate) => PlanState;

type StateOf = (measure: Measure, task: Task) => MeasureState;

function measureProjector(
  plan: Plan,
  settings: Settings,
  {
    asOf: shown,
    day: asOf,
    sealed,
  }: { readonly asOf: PlanDate; readonly day: PlanDate; readonly sealed: Sealed | undefined },
): StateOf {
  const { period } = plan;
  const plans = plansIn(settings);
  const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
  const called = (names: readonly string[] = []): readonly string[] =>
    settings.units.length === 0 ? names : [...new Set(names.map((name) => nameOn(name, settings.units, asOf)))];
  const calendar = planCalendar(plan, settings.calendar);
  const { yearStart } = calendar;
  const { thresholds } = settings;
  const { about } = thresholds;
  const isOpen = (id: string): boolean => !isClosed(factsOn(plan, { id }, asOf));
  return (measure, task) => {
    const own = factsOn(plan, measure, asOf);
    const target = own.amended.target ?? measure.target;
    const served = servedBy({ plan, measure }, own, target, plans, asOf);
    const known = withServed(own, served);
    const kind = settings.kinds.get(measure.kind ?? '');
    const roster = rosters.get(measure.roster ?? '');
    const { due: approved } = deadlineOf(measure, task);
    const { due, dueTerm } = hasDeadline(known.amended) ? known.amended : deadlineOf(measure, task);
    const limit = due ?? period.end;
    const start = startOf(plan, task, measure);
    const from = timeFrom(plan, limit, task, measure);
    const { repeat } = measure;
    const occurrences = occurrenceStates(known, { repeat, start, limit, asOf, calendar });
    const number = measure.milestones ? servedByDay({ plan, measure }, own, served) : new Map<PlanDate, number>();
    const milestones = milestoneStates(measure.milestones, known, target, number, asOf);
    const next = occurrences.length > 0 ? nextOf(occurrences) : nextDue(milestones, due);
    const elapsed = elapsedPercent(from, limit, asOf);
    const progress = progressOf(known, { target, kind, roster, asOf, occurrences, elapsed, about });
    const to = isClosed(known) ? undefined : sealed?.carried.get(measure.id);
    const carried: Lit | undefined = to &&
      sealed && { light: 'grey', reasons: [{ code: 'carried', on: sealed.closing.date, to }] };
    const lit =
      carried ??
      lightOf(known, {
        asOf,
        thresholds,
        start,
        elapsed,
        limit,
        dueSet: due !== undefined,
        isOngoing: isOngoing({
          occurrences,
          ...(dueTerm !== undefined && { dueTerm }),
          ...(due !== undefined && { due }),
        }),
        target,
        progress,
        occurrences,
        milestones,
        ...(yearStart !== undefined && { yearStart }),
        waitingOn: measure.depends.filter(isOpen),
      });
    return {
      measure,
      task,
      facts: known,
      state: to === undefined ? known.state : 'carried',
      ...(isAwaited(plan, measure, plans, shown) && { isAwaited: true as const }),
      progress,
      start,
      from,
      limit,
      occurrences,
      milestones,
      slippage: slippageOf(known, approved, due),
      approved: promised(measure, task),
      leads: called(known.amended.leads ?? measure.leads ?? task.leads),
      with: called(measure.with ?? task.with),
      leaders: measure.leaders ?? task.leaders ?? [],
      owners: measure.owners ?? task.owners ?? [],
      ...lit,
      ...(kind && { kind }),
      ...(roster && { roster }),
      ...(target && { target }),
      ...(served && { served }),
      ...(due !== undefined && { due }),
      ...(dueTerm !== undefined && { dueTerm }),
      ...(next !== undefined && { next }),
    };
  };
}

/** The due date of the first occurrence ahead, else of the first one missed. */
function nextOf(occurrences: readonly OccurrenceState[]): PlanDate | undefined {
  const first = (standing: OccurrenceState['standing']) => occurrences.find((one) => one.standing === standing);
  return (first('ahead') ?? first('missed'))?.due;
}

/** The first milestone ahead, where that is before the deadline. */
function nextDue(milestones: readonly MilestoneState[], due: PlanDate | undefined): PlanDate | undefined {
  const ahead = milestones.flatMap(({ standing, due: day }) =>
    standing === 'ahead' && day !== undefined ? [day] : [],
  );
  return [...ahead, ...(due === undefined ? [] : [due])].sort()[0];
}

/** The measure's own deadline where it has one, even one of which nobody knows the day; else the task's. */
function deadlineOf(measure: Measure, task: Task): Pick<Measure, 'due' | 'dueTerm'> {
  return measure.due === undefined && measure.dueTerm === undefined ? task : measure;
}

/** What the plan itself promises of a measure, before any amendment. */
export function promised(measure: Measure, task: Task): MeasureState['approved'] {
  const { target } = measure;
  const { due, dueTerm } = deadlineOf(measure, task);
  return {
    ...(target && { target }),
    leads: measure.leads ?? task.leads ?? [],
    ...(due && { due }),
    ...(dueTerm !== undefined && { dueTerm }),
    ...(measure.milestones && { milestones: measure.milestones }),
  };
}

/** Days between the approved and the present deadline; a first deadline set later is no slippage. */
function slippageOf(facts: Facts, approved: PlanDate | undefined, due: PlanDate | undefined): Slippage {
  const amendments = facts.amendments.length;
  if (approved === undefined || due === undefined) return { amendments };
  return { days: daysBetween(approved, due), amendments };
}
