/** The projection: a plan and its journal at a date → what stands on that date. Pure; computed, never stored. */
import type { OwnDays } from '../model/calendar.ts';
import { daysBetween, type PlanDate } from '../model/date.ts';
import { type Entry, hasDeadline } from '../model/journal.ts';
import type { Kind } from '../model/kind.ts';
import type { Measure, Plan, Section, Task, Thresholds } from '../model/plan.ts';
import type { Roster } from '../model/roster.ts';
import type { Target } from '../model/target.ts';
import { byMeasure, type Facts, factsUpTo, isClosed, type State, settled } from './facts.ts';
import { elapsedPercent, type Light, type Lit, lightOf, type ReasonCode, worstLight } from './light.ts';
import { type OccurrenceState, occurrenceStates } from './occurrences.ts';
import { meanPercent, type Progress, progressOf } from './progress.ts';

/** What a projection takes from the workspace. */
export interface Settings {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly thresholds: Thresholds;
  readonly calendar: OwnDays;
}

export interface MeasureState extends Lit {
  readonly measure: Measure;
  readonly task: Task;
  readonly kind?: Kind;
  readonly roster?: Roster;
  readonly facts: Facts;
  readonly state: State;
  readonly progress: Progress;
  /** In force on the date: the amended ones, else the measure's, else (lead, due) the task's. */
  readonly target?: Target;
  readonly lead?: string;
  readonly due?: PlanDate;
  /** The words of the plan, or of the amendment, for `due`, where they name a term. */
  readonly dueTerm?: string;
  /** Of a recurring duty; none of anything else. */
  readonly occurrences: readonly OccurrenceState[];
  /** The deadline; of a duty that of its next occurrence, else of the first one missed; absent where nothing is left. */
  readonly next?: PlanDate;
  /** As approved in the plan, before any amendment. */
  readonly approved: Pick<MeasureState, 'target' | 'lead' | 'due' | 'dueTerm'>;
  /** The measure's own start, or the period's. */
  readonly start: PlanDate;
  /** The deadline, or the period's end where none is set. */
  readonly limit: PlanDate;
  readonly slippage: Slippage;
}

/** How far a measure moved from what was approved. */
interface Slippage {
  /** Days from the approved to the present deadline; absent where the plan set none. */
  readonly days?: number;
  /** Number of amendments up to the date. */
  readonly amendments: number;
}

/** Counts over some measures; cancelled ones are left out of all but `cancelled`. */
export interface Totals {
  readonly tasks: number;
  readonly measures: number;
  readonly done: number;
  readonly cancelled: number;
  /** Weighted mean, 0–100, unrounded. */
  readonly percent: number;
  readonly lights: Readonly<Record<Light, number>>;
  /** Measures without a deadline, a lead, or a number where the text says 一批. */
  readonly undated: number;
  readonly unassigned: number;
  readonly unquantified: number;
}

interface ReasonCount {
  readonly code: ReasonCode;
  readonly count: number;
}

export interface TaskState {
  readonly task: Task;
  readonly measures: readonly MeasureState[];
  readonly totals: Totals;
  /** The worst of its measures'. */
  readonly light: Light;
  /** Why the measures of that light have it. */
  readonly reasons: readonly ReasonCount[];
  /** Shared by all its measures; absent where none is set or they differ. */
  readonly lead?: string;
  /** The leads of its measures, where they differ. */
  readonly leads: readonly string[];
  /** The earliest of what comes next for its measures still open. */
  readonly nextDue?: PlanDate;
}

export interface SectionState {
  readonly section: Section;
  readonly tasks: readonly TaskState[];
  readonly totals: Totals;
}

export interface PlanState {
  readonly plan: Plan;
  readonly asOf: PlanDate;
  /** Where the date lies: before, in or after the plan's period. */
  readonly phase: 'before' | 'during' | 'after';
  readonly sections: readonly SectionState[];
  readonly totals: Totals;
}

/** What stands in `plan` on `asOf`. Entries of later dates change nothing. */
export function project(plan: Plan, settings: Settings, asOf: PlanDate): PlanState {
  return projectEntries(plan, settings, asOf, settledByMeasure(plan.journal));
}

/** Gives `plan` as it stands on any date; what does not depend on the date is done once, and so is each date. */
export function projections(plan: Plan, settings: Settings): At {
  const journal = settledByMeasure(plan.journal);
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

/** The entries on each measure, settled. */
function settledByMeasure(journal: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return new Map([...byMeasure(journal)].map(([on, entries]) => [on, settled(entries)]));
}

/** `state` with only the measures that match, and the tasks that have one; its totals are over these. */
export function narrowed(state: PlanState, matches: (measure: MeasureState) => boolean): PlanState {
  const sections = state.sections.map(({ section, tasks }) => {
    const left = tasks
      .map(({ task, measures }) => summedUp(task, measures.filter(matches)))
      .filter(({ measures }) => measures.length > 0);
    return { section, tasks: left, totals: totalsOf(left) };
  });
  return { ...state, sections, totals: totalsOf(sections.flatMap(({ tasks }) => tasks)) };
}

/** Every task of `state`, in the document's order. */
export function taskStates(state: PlanState): readonly TaskState[] {
  return state.sections.flatMap((section) => section.tasks);
}

/** Every measure of `state`, in the document's order. */
export function measureStates(state: PlanState): readonly MeasureState[] {
  const known = MEASURES.get(state);
  if (known !== undefined) return known;
  const measures = taskStates(state).flatMap((task) => task.measures);
  MEASURES.set(state, measures);
  return measures;
}

/** A state never changes, and its measures are asked for again and again. */
const MEASURES = new WeakMap<PlanState, readonly MeasureState[]>();

type StateOf = (measure: Measure, task: Task) => MeasureState;

function measureProjector(
  plan: Plan,
  settings: Settings,
  asOf: PlanDate,
  journal: ReadonlyMap<string, readonly Entry[]>,
): StateOf {
  const { period } = plan;
  const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
  const facts = (id: string): Facts => factsUpTo(journal.get(id) ?? [], asOf);
  const isOpen = (id: string): boolean => !isClosed(facts(id));
  return (measure, task) => {
    const known = facts(measure.id);
    const kind = settings.kinds.get(measure.kind ?? '');
    const roster = rosters.get(measure.roster ?? '');
    const target = known.amended.target ?? measure.target;
    const lead = known.amended.lead ?? measure.lead ?? task.lead;
    const { due: approved } = deadlineOf(measure, task);
    const { due, dueTerm } = hasDeadline(known.amended) ? known.amended : deadlineOf(measure, task);
    const limit = due ?? period.end;
    const start = measure.start ?? period.start;
    const { repeat } = measure;
    const { calendar } = settings;
    const occurrences = occurrenceStates(known, { repeat, start, limit, asOf, calendar });
    const next = occurrences.length > 0 ? nextOf(occurrences) : due;
    const elapsed = elapsedPercent(start, limit, asOf);
    const progress = progressOf(known, { target, kind, roster, asOf, occurrences, elapsed });
    const lit = lightOf(known, {
      asOf,
      thresholds: settings.thresholds,
      start,
      limit,
      dueSet: due !== undefined,
      target,
      progress,
      occurrences,
      waitingOn: measure.depends.filter(isOpen),
    });
    return {
      ...lit,
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

/** Whether `state` has no day by which anything is to be done. */
export function isUndated({ due, occurrences }: MeasureState): boolean {
  return due === undefined && occurrences.length === 0;
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

function summedUp(task: Task, measures: readonly MeasureState[]): TaskState {
  const live = measures.filter(({ state }) => state !== 'cancelled');
  const leads = [...new Set(live.flatMap(({ lead }) => lead ?? []))];
  const lead = measures.length === 0 ? task.lead : live.every((m) => m.lead === leads[0]) ? leads[0] : undefined;
  const light = worstLight(live.map((measure) => measure.light));
  const open = live.filter((measure) => !isClosed(measure));
  const nextDue = open.flatMap(({ next }) => next ?? []).sort()[0];
  return {
    task,
    measures,
    totals: totals(1, measures),
    light,
    reasons: reasonCounts(live.filter((measure) => measure.light === light)),
    leads,
    ...(lead !== undefined && { lead }),
    ...(nextDue !== undefined && { nextDue }),
  };
}

/** How many of `measures` stand as they do for which reason, the commonest first. */
function reasonCounts(measures: readonly MeasureState[]): readonly ReasonCount[] {
  const counts = new Map<ReasonCode, number>();
  for (const { reasons } of measures) counts.set(reasons[0].code, (counts.get(reasons[0].code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

function totalsOf(tasks: readonly TaskState[]): Totals {
  return totals(
    tasks.length,
    tasks.flatMap((task) => task.measures),
  );
}

function totals(tasks: number, measures: readonly MeasureState[]): Totals {
  const counted = measures.filter((measure) => measure.state !== 'cancelled');
  const count = (test: (measure: MeasureState) => boolean): number => counted.filter(test).length;
  const lights = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 };
  for (const { light } of counted) lights[light] += 1;
  return {
    tasks,
    measures: counted.length,
    done: count(isClosed),
    cancelled: measures.length - counted.length,
    percent: meanPercent(counted.map((m) => ({ percent: m.progress.percent, weight: m.measure.weight }))),
    lights,
    undated: count(isUndated),
    unassigned: count((measure) => measure.lead === undefined),
    unquantified: count((measure) => measure.target?.comparator === 'unquantified'),
  };
}
