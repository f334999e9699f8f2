/**
 * Workdays: weekends, the statutory holidays of China and the days worked in their stead (调休), as the package
 * chinese-days has them, and the office's own days. A year that neither has is not guessed.
 */
import statutory from 'chinese-days/dist/chinese-days.json';
import { addDays, daysBetween, type PlanDate, planDate, weekday } from './date.ts';

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
  if (from === to) return 0;
  const start = addDays(from, 1);
  let count = 0;
  for (let year = yearOf(start); year <= yearOf(to); year++) {
    const upTo = workdaysUpTo(year, own);
    if (upTo === undefined) return undefined;
    const last = year === yearOf(to) ? dayInYear(to) + 1 : upTo.length - 1;
    const before = year === yearOf(start) ? dayInYear(start) : 0;
    count += (upTo[last] ?? 0) - (upTo[before] ?? 0);
  }
  return count;
}

/**
 * How many of the first 0, 1, 2 … days of `year` are workdays; undefined where nobody knows. Each year is walked through once
 * for a calendar: every deadline asks how many there are to it.
 */
function workdaysUpTo(year: number, own: OwnDays): readonly number[] | undefined {
  const years = COUNTED.get(own) ?? new Map<number, readonly number[]>();
  COUNTED.set(own, years);
  const known = years.get(year);
  if (known) return known;
  const name = String(year).padStart(4, '0');
  if (!isKnown(name, own)) return undefined;
  const first = planDate(`${name}-01-01`);
  const upTo = [0];
  for (let i = 0; i <= dayInYear(planDate(`${name}-12-31`)); i++) {
    upTo.push((upTo[i] ?? 0) + (isWorkday(addDays(first, i), own) ? 1 : 0));
  }
  years.set(year, upTo);
  return upTo;
}

const COUNTED = new WeakMap<OwnDays, Map<number, readonly number[]>>();

function yearOf(date: PlanDate): number {
  return Number(date.slice(0, 4));
}

/** 0 on the first day of its year. */
function dayInYear(date: PlanDate): number {
  return daysBetween(planDate(`${date.slice(0, 4)}-01-01`), date);
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
