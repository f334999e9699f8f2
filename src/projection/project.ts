/** The projection: a plan and its journal at a date → what stands on that date. Pure; computed, never stored. */
import type { OwnDays } from '../model/calendar.ts';
import { daysBetween, type PlanDate } from '../model/date.ts';
import { type Entry, hasDeadline } from '../model/journal.ts';
import type { Kind } from '../model/kind.ts';
import type { Measure, Plan, Task, Thresholds } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import { byMeasure, type Facts, factsUpTo, isClosed, resolvedEntries } from './facts.ts';
import { elapsedPercent, lightOf } from './light.ts';
import { type OccurrenceState, occurrenceStates } from './occurrences.ts';
import { progressOf } from './progress.ts';
import type { MeasureState, PlanState, Slippage } from './state.ts';
import { summedUp, totalsOf } from './totals.ts';

/** What a projection takes from the workspace. */
export interface Settings {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly thresholds: Thresholds;
  readonly calendar: OwnDays;
}

/** What stands in `plan` on `asOf`. Entries of later dates change nothing. */
export function project(plan: Plan, settings: Settings, asOf: PlanDate): PlanState {
  return projectEntries(plan, settings, asOf, resolvedByMeasure(plan.journal));
}

/** Gives `plan` as it stands on any date; what does not depend on the date is done once, and so is each date. */
export function projections(plan: Plan, settings: Settings): At {
  const journal = resolvedByMeasure(plan.journal);
  const known = new Map<PlanDate, PlanState>();
  return (asOf) => {
    const state = known.get(asOf) ?? projectEntries(plan, settings, asOf, journal);
    known.set(asOf, state);
    return state;
  };
}

/** A plan as it stands on a date. */
export type At = (date: PlanDate) => PlanState;

function projectEntries(
  plan: Plan,
  settings: Settings,
  asOf: PlanDate,
  journal: ReadonlyMap<string, readonly Entry[]>,
): PlanState {
  const stateOf = measureProjector(plan, settings, asOf, journal);
  const sections = plan.sections.map((section) => {
    const tasks = section.tasks.map((task) =>
      summedUp(
        task,
        task.measures.map((m) => stateOf(m, task)),
      ),
    );
    return { section, tasks, totals: totalsOf(tasks) };
  });
  const { start, end } = plan.period;
  const phase = asOf < start ? 'before' : asOf > end ? 'after' : 'during';
  const totals = totalsOf(sections.flatMap((section) => section.tasks));
  return { plan, asOf, phase, sections, totals };
}

/** The entries on each measure, resolved. */
function resolvedByMeasure(journal: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return new Map([...byMeasure(journal)].map(([on, entries]) => [on, resolvedEntries(entries)]));
}

type StateOf = (measure: Measure, task: Task) => MeasureState;

function measureProjector(
  plan: Plan,
  settings: Settings,
  asOf: PlanDate,
  journal: ReadonlyMap<string, readonly Entry[]>,
): StateOf {
  const { period } = plan;
  const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
  const facts = (id: string, target?: Target): Facts => factsUpTo(journal.get(id) ?? [], asOf, target);
  const isOpen = (id: string): boolean => !isClosed(facts(id));
  return (measure, task) => {
    const known = facts(measure.id, measure.target);
    const kind = settings.kinds.get(measure.kind ?? '');
    const roster = rosters.get(measure.roster ?? '');
    const target = known.amended.target ?? measure.target;
    const lead = known.amended.lead ?? measure.lead ?? task.lead;
    const { due: approved } = deadlineOf(measure, task);
    const { due, dueTerm } = hasDeadline(known.amended) ? known.amended : deadlineOf(measure, task);
    const limit = due ?? period.end;
    const start = measure.start ?? period.start;
    const { repeat } = measure;
    const { calendar, thresholds } = settings;
    const { about } = thresholds;
    const occurrences = occurrenceStates(known, { repeat, start, limit, asOf, calendar });
    const next = occurrences.length > 0 ? nextOf(occurrences) : due;
    const elapsed = elapsedPercent(start, limit, asOf);
    const progress = progressOf(known, { target, kind, roster, asOf, occurrences, elapsed, about });
    const lit = lightOf(known, {
      asOf,
      thresholds,
      start,
      limit,
      dueSet: due !== undefined,
      target,
      progress,
      occurrences,
      waitingOn: measure.depends.filter(isOpen),
    });
    return {
      measure,
      task,
      facts: known,
      state: known.state,
      progress,
      start,
      limit,
      occurrences,
      slippage: slippageOf(known, approved, due),
      approved: promised(measure, task),
      ...lit,
      ...(kind && { kind }),
      ...(roster && { roster }),
      ...(target && { target }),
      ...(lead !== undefined && { lead }),
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

/** The measure's own deadline where it has one, even one of which nobody knows the day; else the task's. */
function deadlineOf(measure: Measure, task: Task): Pick<Measure, 'due' | 'dueTerm'> {
  return measure.due === undefined && measure.dueTerm === undefined ? task : measure;
}

/** What the plan itself promises of a measure, before any amendment. */
export function promised(measure: Measure, task: Task): MeasureState['approved'] {
  const { target } = measure;
  const lead = measure.lead ?? task.lead;
  const { due, dueTerm } = deadlineOf(measure, task);
  return {
    ...(target && { target }),
    ...(lead !== undefined && { lead }),
    ...(due && { due }),
    ...(dueTerm !== undefined && { dueTerm }),
  };
}

/** Days between the approved and the present deadline; a first deadline set later is no slippage. */
function slippageOf(facts: Facts, approved: PlanDate | undefined, due: PlanDate | undefined): Slippage {
  const amendments = facts.amendments.length;
  if (approved === undefined || due === undefined) return { amendments };
  return { days: daysBetween(approved, due), amendments };
}
