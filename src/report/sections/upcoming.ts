/** 下期到期: what falls due from the day of the report on. */
import { addDays, type PlanDate } from '../../model/date.ts';
import { ownYearStart } from '../../model/period.ts';
import { type DueItem, itemsAhead } from '../../projection/due.ts';
import { isOver, type ReportInput } from '../input.ts';
import { nextPeriod } from '../period.ts';

export interface Upcoming {
  /** Whether it is only what is left of a long period that is not over; else all to the end of the next period. */
  readonly isRemainder: boolean;
  /** The last day that was looked at. */
  readonly until: PlanDate;
  readonly items: readonly DueItem[];
}

/** What is overdue is told among what lags; a duty that missed one occurrence may have its next one here. */
export function upcomingAfter({ period, now, settings }: ReportInput): Upcoming {
  const isLong = period.every !== 'week' && period.every !== 'month';
  const isRemainder = isLong && now.asOf < period.end;
  const until = isRemainder ? period.end : nextPeriod(period, ownYearStart(now.plan.period)).end;
  // What was due on the last day of a period that is over is judged, and not ahead.
  const from = isOver({ period, now }) ? addDays(now.asOf, 1) : now.asOf;
  return { isRemainder, until, items: itemsAhead(now, from, until, settings.calendar) };
}
