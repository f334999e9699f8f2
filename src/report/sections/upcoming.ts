/** 下期到期: what falls due from the day of the report on. */
import { addDays, type PlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import { ownYearStart } from '../../model/period.ts';
import { type DueItem, itemsAhead, undatedAhead } from '../../projection/due.ts';
import { isClosed } from '../../projection/facts.ts';
import { type MeasureState, measureStates } from '../../projection/state.ts';
import { isOver, type ReportInput } from '../input.ts';
import { nextPeriod } from '../period.ts';
import type { Lag } from './lagging.ts';

export interface Upcoming {
  /** Whether it is only what is left of a long period that is not over; else all to the end of the next period. */
  readonly isRemainder: boolean;
  /** The last day that was looked at. */
  readonly until: PlanDate;
  readonly items: readonly DueItem[];
  /** Measures without a deadline of their own that are due with the plan, where it ends by then. */
  readonly undated: number;
  /** What the last entry of the period says is to be done next, by measure; what is told among the problems is left out. */
  readonly next: readonly NextStep[];
}

export interface NextStep {
  readonly state: MeasureState;
  readonly entry: Entry;
}

/** What is overdue is told among what lags; a duty that missed one occurrence may have its next one here. */
export function upcomingAfter({ period, now, settings }: ReportInput, problems: readonly Lag[]): Upcoming {
  const isLong = period.every !== 'week' && period.every !== 'month';
  const isRemainder = isLong && now.asOf < period.end;
  const until = isRemainder ? period.end : nextPeriod(period, ownYearStart(now.plan.period)).end;
  // What was due on the last day of a period that is over is judged, and not ahead.
  const from = isOver({ period, now }) ? addDays(now.asOf, 1) : now.asOf;
  const told = new Set(problems.map(({ state }) => state));
  return {
    isRemainder,
    until,
    items: itemsAhead(now, from, until, settings.calendar),
    undated: undatedAhead(now, from, until),
    next: measureStates(now).flatMap((state) => {
      const { last } = state.facts;
      const isStanding = !isClosed(state) && last?.next !== undefined && last.date >= period.start && !told.has(state);
      return isStanding ? [{ state, entry: last }] : [];
    }),
  };
}
