/** A stretch of time as given on the command line: --within. */
import { nextUnknownYear } from '../../model/calendar.ts';
import type { PlanDate } from '../../model/date.ts';
import { windowEnd } from '../../projection/due.ts';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

/**
 * The last day of the stretch that `within` names, from `from` on.
 * @throws UsageError where it is none, or the calendar does not know its workdays
 */
export function lastDayIn(
  within: string,
  from: PlanDate,
  { workspace: { calendar }, language }: Pick<Session, 'workspace' | 'language'>,
): PlanDate {
  const until = windowEnd(within, from, calendar);
  if (until !== undefined) return until;
  // Of workdays it is the calendar that ends; anything else is no stretch of time.
  const isWorkdays = /^\d{1,3}wd$/.test(within);
  const year = nextUnknownYear(from, calendar);
  throw new UsageError((m) => (isWorkdays ? m.due.noWorkdays(year) : m.due.badWindow(within)), language);
}
