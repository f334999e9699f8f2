/** 本期应完成: what fell due in the period, and whether it was done by then, late, or not. */
import { daysBetween, type PlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import { compare } from '../../model/order.ts';
import { doneOn, isClosed } from '../../projection/facts.ts';
import type { MilestoneState } from '../../projection/milestones.ts';
import { isOccurrenceMet, type OccurrenceState } from '../../projection/occurrences.ts';
import { isLive, isOngoing, isUndated, type MeasureState, measureStates } from '../../projection/state.ts';
import { byId, isOver, type ReportInput } from '../input.ts';
import { problemIn, troubleOf } from '../trouble.ts';

type Outcome = 'open' | 'late' | 'onTime';

/** A measure, one occurrence of a duty, or a milestone, that was due. */
export interface DuePromise {
  /** On the last day of the period, or that of the report. */
  readonly state: MeasureState;
  /** On the day on which it is known how it ended. */
  readonly after: MeasureState;
  readonly due: PlanDate;
  readonly occurrence?: OccurrenceState;
  readonly milestone?: MilestoneState;
  readonly outcome: Outcome;
  /** When it was done. */
  readonly on?: PlanDate;
  /** Days from the deadline to the day on which it was done late, or is known not to be; 0 where it was done on time. */
  readonly late: number;
  /** The entry that says why it was late: what stood in its way on the day of the report, else what held up what is done by now. */
  readonly why?: Entry;
}

export interface DueReport {
  /** Whether the period is over: else only what fell due so far is judged. */
  readonly isOver: boolean;
  /** Those that are not done first, then those that were done late, each by deadline. */
  readonly items: readonly DuePromise[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

/**
 * Whether it counts as open by the end of the plan alone: no deadline of its own, and no news. There is nothing else to say
 * of it.
 */
export function isUnscheduled(promise: DuePromise): boolean {
  return isWithoutDeadline(promise) && promise.after.facts.news === undefined;
}

/** Whether it is open, and was due by the end of the plan alone: then it is not overdue, as `plan due` has it. */
export function isWithoutDeadline({ after, outcome, occurrence, milestone }: DuePromise): boolean {
  return outcome === 'open' && occurrence === undefined && milestone === undefined && isUndated(after);
}

/** What fell due in the period by the deadlines in force at its end; without one, at the end of the plan. */
export function dueIn(input: ReportInput): DueReport {
  const { now, known } = input;
  const later = byId(known);
  const items = measureStates(now).flatMap((state) => {
    const after = later.get(state.measure.id) ?? state;
    const own = state.occurrences.length > 0 ? occurrencesDue(after, state, input) : measureDue(after, state, input);
    return [...milestonesDue(after, state, input), ...own];
  });
  return {
    isOver: isOver(input),
    items: items.sort((a, b) => rank(a) - rank(b) || compare(a.due, b.due)),
    counts: countsIn(items),
  };
}

/** How many of some items ended how. */
export function countsIn(items: readonly DuePromise[]): DueReport['counts'] {
  const count = (outcome: Outcome): number => items.filter((item) => item.outcome === outcome).length;
  return { open: count('open'), late: count('late'), onTime: count('onTime') };
}

const ORDER: readonly Outcome[] = ['open', 'late', 'onTime'];

function rank({ outcome }: DuePromise): number {
  return ORDER.indexOf(outcome);
}

/** @param after the measure on the day of which it is known how it ended */
function measureDue(after: MeasureState, state: MeasureState, input: ReportInput): readonly DuePromise[] {
  const { limit: due } = state;
  if (!isLive(state) || isOngoing(state) || !isInPeriod(due, input)) return [];
  const on = doneOn(after.facts);
  const { asOf } = input.now;
  // Due today, and there is time left.
  if (!isOver(input) && due === asOf && on === undefined) return [];
  return [judged({ state, due, on }, after, input)];
}

function occurrencesDue(after: MeasureState, state: MeasureState, input: ReportInput): readonly DuePromise[] {
  const { asOf } = input.now;
  return after.occurrences.flatMap((occurrence): readonly DuePromise[] => {
    const { due, standing, on } = occurrence;
    const met = isOccurrenceMet(occurrence) ? on : undefined;
    if (standing === 'waived' || !isInPeriod(due, input)) return [];
    // Of a duty that is closed nothing more is asked.
    if (met === undefined && (isClosed(state) || (!isOver(input) && due === asOf))) return [];
    return [{ ...judged({ state, due, on: met }, after, input), occurrence }];
  });
}

function milestonesDue(after: MeasureState, state: MeasureState, input: ReportInput): readonly DuePromise[] {
  if (!isLive(state)) return [];
  const { asOf } = input.now;
  return state.milestones.flatMap((milestone): readonly DuePromise[] => {
    const { title, due } = milestone;
    if (due === undefined || !isInPeriod(due, input)) return [];
    const on = after.milestones.find((one) => one.title === title)?.on;
    if (on === undefined && !isOver(input) && due === asOf) return [];
    return [{ ...judged({ state, due, on }, after, input), milestone }];
  });
}

function isInPeriod(due: PlanDate, { period, now }: ReportInput): boolean {
  return period.start <= due && due <= now.asOf;
}

function judged(
  { state, due, on }: { readonly state: MeasureState; readonly due: PlanDate; readonly on: PlanDate | undefined },
  after: MeasureState,
  { known }: ReportInput,
): DuePromise {
  const outcome = on === undefined ? 'open' : on <= due ? 'onTime' : 'late';
  const why =
    outcome === 'onTime' ? undefined : (troubleOf(state) ?? (outcome === 'late' ? lastReason(after) : undefined));
  return {
    state,
    after,
    due,
    outcome,
    late: outcome === 'onTime' ? 0 : daysBetween(due, on ?? known.asOf),
    ...(on !== undefined && { on }),
    ...(why && { why }),
  };
}

/** What held up a measure that is done by now, and stands in its way no more: the last reason or problem that was told. */
function lastReason({ facts }: MeasureState): Entry | undefined {
  return facts.entries.findLast((entry) => entry.amend === undefined && problemIn(entry) !== undefined);
}
