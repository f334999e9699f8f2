/** What the name of a journal file says, and which entries belong to a plan's time. */
import { isoWeek, isPlanDate, type PlanDate } from '../model/date.ts';
import type { Entry } from '../model/journal.ts';
import type { Period } from '../model/plan.ts';
import { isClosed } from '../projection/facts.ts';

/** The ISO week that a journal file is of, by its name; undefined where that is no week there is. */
export function weekOfFile(file: string): string | undefined {
  const [, year = '', number = ''] = /(?:^|\/)(\d{4})-W(\d{2})\.ya?ml$/.exec(file) ?? [];
  const lastWeekHas = `${year}-12-28`;
  if (number < '01' || !isPlanDate(lastWeekHas)) return undefined;
  const week = `${year}-W${number}`;
  return week <= isoWeek(lastWeekHas) ? week : undefined;
}

/**
 * Whether the entry's date is one of the plan's: within the period, or after it where the entry closes a measure, as
 * offices do in the first weeks of the next year.
 */
export function isTimely(entry: Entry, { start, end }: Period): boolean {
  return isWithin(entry.date, start, end) || (entry.date > end && isClosed(entry));
}

function isWithin(date: PlanDate, start: PlanDate, end: PlanDate): boolean {
  return start <= date && date <= end;
}
