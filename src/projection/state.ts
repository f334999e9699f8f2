/** What stands on a date: the states of measures, and of the tasks, sections and plan that they are summed up to. */
import { daysBetween, type PlanDate } from '../model/date.ts';
import type { Kind } from '../model/kind.ts';
import type { Measure, Plan, Section, Task, Weigh } from '../model/plan.ts';
import type { Roster } from '../model/roster.ts';
import type { Target } from '../model/target.ts';
import { isOngoingTerm } from '../model/term.ts';
import type { Sealed } from './carried.ts';
import type { Facts, State } from './facts.ts';
import type { Light, Lit, ReasonCode } from './light.ts';
import type { MilestoneState } from './milestones.ts';
import type { OccurrenceState } from './occurrences.ts';
import type { Progress } from './progress.ts';
import type { Served } from './serving.ts';

export interface MeasureState extends Lit {
  readonly measure: Measure;
  readonly task: Task;
  readonly kind?: Kind;
  readonly roster?: Roster;
  /** By its own entries; its value, news and state with what serves it. */
  readonly facts: Facts;
  /** What serves it, where any measure does. */
  readonly served?: Served;
  readonly state: State;
  /** It is to continue a measure that is counted still in an earlier plan: here it counts once that is carried over. */
  readonly isAwaited?: true;
  readonly progress: Progress;
  /** In force on the date: the amended ones, else the measure's, else (all but the target) the task's. */
  readonly target?: Target;
  /** Who answers for it, the first lead first, and who takes part; empty where nobody is named. */
  readonly leads: readonly string[];
  readonly with: readonly string[];
  readonly leaders: readonly string[];
  readonly owners: readonly string[];
  readonly due?: PlanDate;
  /** The words of the plan, or of the amendment, for `due`, where they name a term. */
  readonly dueTerm?: string;
  /** Of a recurring duty; none of anything else. */
  readonly occurrences: readonly OccurrenceState[];
  /** In the plan's order; none where it has none. */
  readonly milestones: readonly MilestoneState[];
  /** The deadline, or a milestone before it that is ahead; of a duty that of its next occurrence, else of the first one missed; absent where nothing is left. */
  readonly next?: PlanDate;
  /** As approved in the plan, before any amendment. */
  readonly approved: Pick<MeasureState, 'target' | 'leads' | 'due' | 'dueTerm'> & Pick<Measure, 'milestones'>;
  /** The start that is given for it, or the period's. */
  readonly start: PlanDate;
  /** The day from which its time is counted. */
  readonly from: PlanDate;
  /** The deadline, or the period's end where none is set. */
  readonly limit: PlanDate;
  readonly slippage: Slippage;
}

/** How far a measure moved from what was approved. */
export interface Slippage {
  /** Days from the approved to the present deadline; absent where the plan set none. */
  readonly days?: number;
  /** Number of amendments up to the date. */
  readonly amendments: number;
}

/** Counts over some measures; those cancelled or carried over are left out of all but `cancelled` and `carried`. */
export interface Totals {
  readonly tasks: number;
  readonly measures: number;
  readonly done: number;
  readonly cancelled: number;
  /** Those that go on in a later plan (结转). */
  readonly carried: number;
  /** Measures whose deadline (without one the period's end) is the date or before it: 应办结, which ongoing work never is; and how many of them are done. */
  readonly due: number;
  readonly fulfilled: number;
  /** Those that are done without the number that was promised. */
  readonly unreported: number;
  /** Weighted mean, 0–100, unrounded. */
  readonly percent: number;
  readonly lights: Readonly<Record<Light, number>>;
  /** Those without any date of which nothing was entered (未排期). */
  readonly unscheduled: number;
  /** Those that go on without a deadline (持续推进). */
  readonly ongoing: number;
  /** Measures of which the deadline, the lead, or a number where the text says 一批 is not decided. */
  readonly undated: number;
  readonly unassigned: number;
  readonly unquantified: number;
}

export interface ReasonCount {
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
  /** Shared by all its measures; empty where none is set or they differ. */
  readonly sharedLeads: readonly string[];
  /** The leads of its measures. */
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
  /** Today, where an earlier day is shown because the plan is over. */
  readonly today?: PlanDate;
  /** How the plan is closed, where it is: it stands as on that day. */
  readonly sealed?: Sealed;
  /** Where the date lies: before, in or after the plan's period. */
  readonly phase: 'before' | 'during' | 'after';
  /** What the shares of its totals weigh. */
  readonly weigh: Weigh;
  readonly sections: readonly SectionState[];
  readonly totals: Totals;
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

/** Whether a measure counts where it stands: it is neither cancelled, nor goes on in a later plan, nor is still to come from an earlier one. */
export function isLive({ state, isAwaited }: Pick<MeasureState, 'state' | 'isAwaited'>): boolean {
  return state !== 'cancelled' && state !== 'carried' && !isAwaited;
}

/** Every measure of `state` that counts. */
export function liveMeasures(state: PlanState): readonly MeasureState[] {
  return measureStates(state).filter(isLive);
}

/** Whether nobody has decided by which day anything is to be done. */
export function isUndated(state: MeasureState): boolean {
  return state.due === undefined && state.occurrences.length === 0 && !isOngoing(state);
}

/** Whether it is decided that the work goes on (持续推进), without a deadline; a duty goes by its occurrences. */
export function isOngoing({
  due,
  dueTerm,
  occurrences,
}: Pick<MeasureState, 'due' | 'dueTerm' | 'occurrences'>): boolean {
  return due === undefined && occurrences.length === 0 && isOngoingTerm(dueTerm ?? '');
}

/** 逾期: whether its deadline, or that of an occurrence or of a milestone, has gone by without it. */
export function isPastDue({ reasons }: MeasureState): boolean {
  return reasons.some(({ code }) => code === 'overdue' || code === 'missed' || code === 'milestoneMissed');
}

/** By how much what was promised of a measure moved; `milestone` where that is a milestone's deadline, by its title. */
export interface Move {
  /** Days from the approved to the present deadline; negative where it was brought forward. */
  readonly days: number;
  readonly milestone?: string;
}

/** 时限调整: how far its deadline moved; where that stands, the milestone that moved the furthest; nothing where none did. */
export function moveOf({ slippage, milestones }: Pick<MeasureState, 'slippage' | 'milestones'>): Move | undefined {
  if (slippage.days !== undefined && slippage.days !== 0) return { days: slippage.days };
  const [first] = milestones
    .flatMap(({ title, approved, due }): readonly Required<Move>[] =>
      approved === undefined || due === undefined ? [] : [{ days: daysBetween(approved, due), milestone: title }],
    )
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days) || b.days - a.days);
  return first;
}
