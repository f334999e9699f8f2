/**
 * Workdays: weekends, the statutory holidays of China and the days worked in their stead (调休), as the package
 * chinese-days has them, and the office's own days. A year that neither has is not guessed.
 */
import statutory from 'chinese-days/dist/chinese-days.json';
import { addDays, type PlanDate, weekday } from './date.ts';

/** The office's own calendar (workspace.yaml, `calendar`). */
export interface OwnDays {
  /** Days off, both ends included. */
  readonly closed: readonly { readonly from: PlanDate; readonly to: PlanDate }[];
  /** Days off on which the office works all the same. */
  readonly workdays: readonly PlanDate[];
  /** 学期: what a duty of every term goes by, where the plan names none of its own. */
  readonly terms?: readonly NamedTerm[];
}

/** A stretch of time with a name that duties go by, such as 2022年秋季学期; both days included. */
export interface NamedTerm {
  /** Begins with its year; what an entry's `occurrence` names. */
  readonly name: string;
  readonly from: PlanDate;
  readonly to: PlanDate;
}

export const NO_OWN_DAYS: OwnDays = { closed: [], workdays: [] };

/** The years whose holidays the package has. */
export const PACKAGED_YEARS: ReadonlySet<string> = new Set(
  Object.keys(statutory.holidays).map((day) => day.slice(0, 4)),
);

/** Whether workdays of `year` can be counted: the package has it, or the office gives days of its own in it. */
function isKnown(year: string, { closed, workdays }: OwnDays): boolean {
  return (
    PACKAGED_YEARS.has(year) ||
    workdays.some((day) => day.startsWith(year)) ||
    closed.some(({ from, to }) => from.slice(0, 4) <= year && year <= to.slice(0, 4))
  );
}

/** The years from that of `from` to that of `to` of which nobody knows the workdays; a hundred at the most. */
export function unknownYears(from: PlanDate, to: PlanDate, own: OwnDays): readonly string[] {
  const first = Number(from.slice(0, 4));
  const count = Math.min(100, Math.max(0, Number(to.slice(0, 4)) - first + 1));
  return Array.from({ length: count }, (_, i) => String(first + i).padStart(4, '0')).filter((y) => !isKnown(y, own));
}

/** The year that counting workdays from `date` on comes to first of which nobody knows them. */
export function nextUnknownYear(date: PlanDate, own: OwnDays): string {
  let year = Number(addDays(date, 1).slice(0, 4));
  while (isKnown(String(year), own)) year += 1;
  return String(year);
}

/** Whether people work on `date`; undefined in a year of which nobody knows it. */
export function isWorkday(date: PlanDate, own: OwnDays): boolean | undefined {
  if (own.workdays.includes(date)) return true;
  if (own.closed.some(({ from, to }) => from <= date && date <= to)) return false;
  if (!isKnown(date.slice(0, 4), own)) return undefined;
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
