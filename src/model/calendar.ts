/**
 * Workdays: weekends, the statutory holidays of China and the days worked in their stead (调休), as the package
 * chinese-days has them, and the office's own days. A year that the package does not have is not guessed.
 */
import statutory from 'chinese-days/dist/chinese-days.json';
import { addDays, type PlanDate, weekday } from './date.ts';

/** The office's own calendar (workspace.yaml, `calendar`). */
export interface OwnDays {
  /** Days off, both ends included. */
  readonly closed: readonly { readonly from: PlanDate; readonly to: PlanDate }[];
  /** Days off on which the office works all the same. */
  readonly workdays: readonly PlanDate[];
}

export const NO_OWN_DAYS: OwnDays = { closed: [], workdays: [] };

/** The years whose holidays are known. */
export const KNOWN_YEARS: ReadonlySet<string> = new Set(Object.keys(statutory.holidays).map((day) => day.slice(0, 4)));

/** The years from that of `from` to that of `to` whose holidays are not known. */
export function unknownYears(from: PlanDate, to: PlanDate): readonly string[] {
  const first = Number(from.slice(0, 4));
  const count = Math.max(0, Number(to.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, i) => String(first + i)).filter((year) => !KNOWN_YEARS.has(year));
}

/** Whether people work on `date`; undefined in a year whose holidays are not known. */
export function isWorkday(date: PlanDate, own: OwnDays): boolean | undefined {
  if (own.workdays.includes(date)) return true;
  if (own.closed.some(({ from, to }) => from <= date && date <= to)) return false;
  if (!KNOWN_YEARS.has(date.slice(0, 4))) return undefined;
  if (Object.hasOwn(statutory.workdays, date)) return true;
  return !Object.hasOwn(statutory.holidays, date) && weekday(date) <= 5;
}

/**
 * Workdays after `from` up to and including `to`: what is left on the day `from` for something due on `to`; negative,
 * and counted from `to`, where `to` is earlier. Undefined where a year between them is not known.
 */
export function workdaysBetween(from: PlanDate, to: PlanDate, own: OwnDays): number | undefined {
  if (to < from) {
    const late = workdaysBetween(to, from, own);
    return late === undefined ? undefined : -late;
  }
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    const works = isWorkday(day, own);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
}

/** The day that is `count` workdays after `date`; undefined where the calendar ends before. */
export function addWorkdays(date: PlanDate, count: number, own: OwnDays): PlanDate | undefined {
  let day = date;
  for (let left = count; left > 0; ) {
    const next = addDays(day, 1);
    const works = isWorkday(next, own);
    if (works === undefined || next === day) return undefined;
    day = next;
    if (works) left -= 1;
  }
  return day;
}
