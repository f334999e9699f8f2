/** Dates of plans: days without a time or a zone, written YYYY-MM-DD, so that they sort and compare as text. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { twins } from './twins.ts';

declare const brand: unique symbol;

/** A day that exists, as `YYYY-MM-DD`. */
export type PlanDate = string & { readonly [brand]: true };

/** True when `text` is `YYYY-MM-DD` and names a day of the Gregorian calendar. */
export function isPlanDate(text: string): text is PlanDate {
  if (twins.dates) return twins.dates.isPlanDate(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

/** How many days the month has. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTHS[month - 1] ?? 0);
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The date that a person types: 2022-06-29, 2022-6-29, 2022/6/29, 2022.6.29, 2022年6月29日 or 20220629, in full-width
 * characters too. Undefined where anything is left to guess, as the year of 6月29日 or the order of 29/6/2022: and for
 * days that are none. Files are held to YYYY-MM-DD.
 */
export function typedDate(text: string): PlanDate | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, , month = '', day = ''] = TYPED.exec(plain) ?? CHINESE.exec(plain) ?? COMPACT.exec(plain) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlanDate(date) ? date : undefined;
}

const TYPED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]$/;
const COMPACT = /^(\d{4})()(\d{2})(\d{2})$/;

/**
 * The date that `text` writes. Days are written with four digits of the year: what is computed to lie beyond them is the
 * last day that can be written, or the first.
 * @throws RangeError when `text` is no date; callers check first, or take it from a validated file.
 */
export function planDate(text: string): PlanDate {
  const written = text.replace(/^\d{5,}-\d\d-\d\d$/, '9999-12-31').replace(/^-\d+-\d\d-\d\d$/, '0000-01-01');
  if (isPlanDate(written)) return written;
  throw new RangeError(`not a date: ${text}`);
}

/** The earlier of two days. */
export function earlier(a: PlanDate, b: PlanDate): PlanDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: PlanDate, b: PlanDate): PlanDate {
  return a < b ? b : a;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlanDate, to: PlanDate): number {
  // A date alone is midnight UTC (ECMA-262, Date Time String Format), where every day has 24 hours.
  return daysSinceEpoch(to) - daysSinceEpoch(from);
}

/** The day `days` after `date`, or before it when negative; beyond the days that can be written, the last or first of them. */
export function addDays(date: PlanDate, days: number): PlanDate {
  return planDate(formatISO(addDaysTo(instant(date), days), { representation: 'date', in: utc }));
}

/** The ISO 8601 week that holds `date`, as in `2022-W09`: the name of its journal file. */
export function isoWeek(date: PlanDate): string {
  if (twins.dates) return twins.dates.isoWeek(date);
  // The year of the week is that of its Thursday, and its number how many Thursdays that year has had by then.
  const thursday = daysSinceEpoch(date) + 4 - weekday(date);
  const year = yearOn(thursday, Number(date.slice(0, 4)));
  const week = Math.floor((thursday - firstDay(year)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The year of a day that lies in `near`, or less than a week beside it. */
function yearOn(day: number, near: number): number {
  if (day < firstDay(near)) return near - 1;
  return day < firstDay(near + 1) ? near : near + 1;
}

/** Days from 1970-01-01 to the first of January of `year`, by the leap years between them. */
function firstDay(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

/** Days from 1970-01-01; negative before it. */
function daysSinceEpoch(date: PlanDate): number {
  return Date.parse(date) / 86_400_000;
}

/** The day of the week of `date`: 1 Monday … 7 Sunday. */
export function weekday(date: PlanDate): number {
  if (twins.dates) return twins.dates.weekday(date);
  // 1970-01-01 was a Thursday.
  return ((((daysSinceEpoch(date) + 3) % 7) + 7) % 7) + 1;
}

/** The quarter (1–4) of `date`'s year. */
export function quarter(date: PlanDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}

/** Computes in UTC, where every day has 24 hours, whatever zone the machine is in. */
const utc = (value: number | string | Date) => new UTCDateMini(+new Date(value));

function instant(text: string): Date {
  return parseISO(text, { in: utc });
}

/** The first day of each month of the period, or the period's own first day. */
export function monthsOf({ start, end }: { readonly start: PlanDate; readonly end: PlanDate }): readonly PlanDate[] {
  const firsts: PlanDate[] = [];
  for (let day = start; day <= end; day = planDate(`${addDays(planDate(`${day.slice(0, 7)}-28`), 4).slice(0, 7)}-01`)) {
    firsts.push(day);
    if (day.slice(0, 7) === end.slice(0, 7)) break;
  }
  return firsts;
}
