/** Periods: weeks, months, quarters, halves and years of the calendar, a plan's own years and halves, and their ids. */
import { addDays, isoWeek, isPlanDate, type PlanDate, planDate, quarter, weekday } from './date.ts';

/** The lengths of periods that a calendar has. */
export type Every = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A stretch of days, both included. */
export interface Span {
  readonly start: PlanDate;
  readonly end: PlanDate;
}

/** How many months each period has; a week has none. */
export const MONTHS: Readonly<Record<Every, number>> = { week: 0, month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The first day of a plan's own years: of a plan that runs over the end of a calendar year without beginning or ending
 * with one, and is of twelve months at the most or of whole years (a school year, a financial year).
 */
export function ownYearStart({ start, end }: Span): PlanDate | undefined {
  if (start.slice(0, 4) >= end.slice(0, 4) || start.endsWith('-01-01') || end.endsWith('-12-31')) return undefined;
  const years = Math.max(1, Number(end.slice(0, 4)) - Number(start.slice(0, 4)));
  const whole = lastOf(start, 12 * years);
  return end === whole || (years === 1 && end < whole) ? start : undefined;
}

/** The id of the period that holds `date`; a plan's own years begin on `yearStart`. */
export function occurrenceOn(every: Every, date: PlanDate, yearStart?: PlanDate): string {
  const year = date.slice(0, 4);
  switch (every) {
    case 'week':
      return isoWeek(date);
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${year}-Q${quarter(date)}`;
    case 'half-year':
      if (yearStart === undefined) return `${year}-H${Math.ceil(quarter(date) / 2)}`;
      return `${ownYear(yearStart, date)}-H${date < ownPeriod(yearStart, 12, date).middle ? 1 : 2}`;
    case 'year':
      return yearStart === undefined ? year : ownYear(yearStart, date);
  }
}

/** 2022-2023: a plan's own year by the two of the calendar that it lies in. */
function ownYear(yearStart: PlanDate, date: PlanDate): string {
  const first = ownPeriod(yearStart, 12, date).start.slice(0, 4);
  return `${first}-${String(Number(first) + 1).padStart(4, '0')}`;
}

/** The period of which `id` is the id, as `occurrenceOn` writes it; undefined for anything else. */
export function periodNamed(id: string, yearStart?: PlanDate): (Span & { readonly every: Every }) | undefined {
  const own = yearStart === undefined ? undefined : ownPeriodNamed(id, yearStart);
  if (own !== undefined) return own;
  const [, year, part, number = ''] = /^(\d{4})(?:-(W|Q|H|)(\d{1,2}))?$/.exec(id) ?? [];
  if (year === undefined) return undefined;
  const every = part === undefined ? 'year' : EVERY[part];
  const first = every === undefined ? undefined : dayIn(every, year, Number(number));
  if (every === undefined || first === undefined || occurrenceOn(every, first) !== id) return undefined;
  return { every, ...periodOf(every, first) };
}

function ownPeriodNamed(id: string, yearStart: PlanDate): (Span & { readonly every: Every }) | undefined {
  const [, first, half] = /^(\d{4})-\d{4}(?:-H([12]))?$/.exec(id) ?? [];
  if (first === undefined) return undefined;
  const years = Number(first) - Number(yearStart.slice(0, 4));
  const every = half === undefined ? 'year' : 'half-year';
  const start = monthsLater(yearStart, years * 12 + (half === '2' ? 6 : 0));
  return occurrenceOn(every, start, yearStart) === id ? { every, ...periodOf(every, start, yearStart) } : undefined;
}

const EVERY: Readonly<Record<string, Every>> = { W: 'week', '': 'month', Q: 'quarter', H: 'half-year' };

/** A day of the so-manieth period of the year; undefined where there is none. */
function dayIn(every: Every, year: string, number: number): PlanDate | undefined {
  // The fourth of January always lies in the first week (ISO 8601).
  if (every === 'week') return number <= 53 ? addDays(planDate(`${year}-01-04`), (number - 1) * 7) : undefined;
  if (every === 'year') return planDate(`${year}-01-01`);
  const text = `${year}-${String((number - 1) * MONTHS[every] + 1).padStart(2, '0')}-01`;
  return isPlanDate(text) ? text : undefined;
}

/** The days of the period that holds `date`; a plan's own years begin on `yearStart`. */
export function periodOf(every: Every, date: PlanDate, yearStart?: PlanDate): Span {
  if (every === 'week') {
    const monday = addDays(date, 1 - weekday(date));
    return { start: monday, end: addDays(monday, 6) };
  }
  const length = MONTHS[every];
  if (yearStart !== undefined && length >= MONTHS['half-year']) {
    const { start, end } = ownPeriod(yearStart, length, date);
    return { start, end };
  }
  const start = monthsLater(firstOfMonth(date), -((Number(date.slice(5, 7)) - 1) % length));
  return { start, end: lastOf(start, length) };
}

/** Of the periods of so many months that are counted from `yearStart`, the one that holds `date`; and when its second half begins. */
function ownPeriod(yearStart: PlanDate, length: number, date: PlanDate): Span & { readonly middle: PlanDate } {
  const whole = monthsOf(date) - monthsOf(yearStart);
  const months = monthsLater(yearStart, whole) <= date ? whole : whole - 1;
  const first = Math.floor(months / length) * length;
  return {
    start: monthsLater(yearStart, first),
    middle: monthsLater(yearStart, first + length / 2),
    end: lastOf(yearStart, first + length),
  };
}

/** The first day of the month of `date`. */
export function firstOfMonth(date: PlanDate): PlanDate {
  return planDate(`${date.slice(0, 7)}-01`);
}

function monthsOf(date: PlanDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The last day of `count` months from `date` on; no day follows the last December that can be written. */
export function lastOf(date: PlanDate, count: number): PlanDate {
  return monthsOf(date) + count > LAST_MONTH ? planDate('9999-12-31') : addDays(monthsLater(date, count), -1);
}

const LAST_MONTH = 9999 * 12 + 11;

/** The same day `count` months later; the month's last one where it has no such day. */
export function monthsLater(date: PlanDate, count: number): PlanDate {
  const months = monthsOf(date) + count;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  const month = `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
  const same = `${month}-${date.slice(8)}`;
  if (isPlanDate(same)) return same;
  return planDate(['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isPlanDate) ?? `${month}-28`);
}
