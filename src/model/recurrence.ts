/** Recurring duties: the periods in each of which they are to be met, and the day on which each falls due. */
import { isWorkday, type OwnDays } from './calendar.ts';
import { addDays, earlier, isoWeek, isPlanDate, type PlanDate, planDate, quarter, weekday } from './date.ts';

export type Every = 'week' | 'month' | 'quarter' | 'half-year' | 'year';
type Shift = 'next-workday' | 'previous-workday' | 'none';

/** A day of the month; one that the month does not have is its last. */
export type MonthDay = number | 'last';

/** A day of a quarter, half-year or year: 2 and 15 are the 15th of its second month. */
interface PeriodDay {
  readonly month: number;
  readonly day: MonthDay;
}

export interface Repeat {
  readonly every: Every;
  /** Of a week its day, 1 Monday … 7 Sunday; of a month its day; of a longer period a month and its day. */
  readonly on?: MonthDay | PeriodDay;
  /** What becomes of a due date on which nobody works; it stays unless said. */
  readonly shift?: Shift;
  /** The last day of the duty, where it ends before its measure. */
  readonly until?: PlanDate;
  /** Ids of the occurrences that the plan waives. */
  readonly except?: readonly string[];
}

/** One period of a duty. */
export interface Occurrence {
  /** 2022-W19, 2022-05, 2022-Q2, 2022-H1 or 2022: what an entry's `occurrence` names. */
  readonly id: string;
  /** The period's days, both included. */
  readonly start: PlanDate;
  readonly end: PlanDate;
  /** When it is due, before shifting. */
  readonly nominal: PlanDate;
  readonly due: PlanDate;
  readonly waived: boolean;
}

/**
 * The occurrences between `start` and `end`, both included, in order. With `on`, those whose day lies between the two.
 * Without, every period that lies between them in whole or in part, due on its last day or on the duty's own.
 */
export function occurrencesOf(repeat: Repeat, start: PlanDate, end: PlanDate, own: OwnDays): readonly Occurrence[] {
  const { every, until, shift = 'none', except = [] } = repeat;
  const last = earlier(until ?? end, end);
  const occurrences: Occurrence[] = [];
  for (let day = start; day <= last; ) {
    const period = periodOf(every, day);
    const on = dayOf(repeat, period.start);
    const nominal = on ?? earlier(period.end, last);
    const id = occurrenceOn(every, day);
    if (start <= nominal && nominal <= last) {
      occurrences.push({ id, ...period, nominal, due: shifted(nominal, shift, own), waived: except.includes(id) });
    }
    if (period.end >= last) break;
    day = addDays(period.end, 1);
  }
  return occurrences;
}

/** The id of the period that holds `date`. */
export function occurrenceOn(every: Every, date: PlanDate): string {
  const year = date.slice(0, 4);
  switch (every) {
    case 'week':
      return isoWeek(date);
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${year}-Q${quarter(date)}`;
    case 'half-year':
      return `${year}-H${Math.ceil(quarter(date) / 2)}`;
    case 'year':
      return year;
  }
}

/** The period of which `id` is the id, as `occurrenceOn` writes it; undefined for anything else. */
export function periodNamed(id: string): (Pick<Occurrence, 'start' | 'end'> & { readonly every: Every }) | undefined {
  const [, year, part, number = ''] = /^(\d{4})(?:-(W|Q|H|)(\d{1,2}))?$/.exec(id) ?? [];
  if (year === undefined) return undefined;
  const every = part === undefined ? 'year' : EVERY[part];
  const first = every === undefined ? undefined : dayIn(every, year, Number(number));
  if (every === undefined || first === undefined || occurrenceOn(every, first) !== id) return undefined;
  return { every, ...periodOf(every, first) };
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

/** How many months each period has; a week has none. */
export const MONTHS: Readonly<Record<Every, number>> = { week: 0, month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Whether `on` names a day of such a period. */
export function fits({ every, on }: Repeat): boolean {
  if (on === undefined) return true;
  if (typeof on === 'object') return MONTHS[every] > 1 && on.month <= MONTHS[every];
  return every === 'month' || (every === 'week' && on !== 'last' && on <= 7);
}

/** The day that `on` names in the period beginning on `start`; undefined where it names none. */
function dayOf(repeat: Repeat, start: PlanDate): PlanDate | undefined {
  const { every, on } = repeat;
  if (on === undefined || !fits(repeat)) return undefined;
  if (typeof on === 'object') return dayOfMonth(monthsAfter(start, on.month - 1), on.day);
  return every === 'week' && on !== 'last' ? addDays(start, on - 1) : dayOfMonth(start, on);
}

/** `day` of the month that begins on `first`. */
function dayOfMonth(first: PlanDate, day: MonthDay): PlanDate {
  const last = endOfMonth(first);
  return day === 'last' || day > Number(last.slice(8)) ? last : addDays(first, day - 1);
}

/** The days of the period that holds `date`. */
export function periodOf(every: Every, date: PlanDate): Pick<Occurrence, 'start' | 'end'> {
  if (every === 'week') {
    const monday = addDays(date, 1 - weekday(date));
    return { start: monday, end: addDays(monday, 6) };
  }
  const length = MONTHS[every];
  const start = monthsAfter(date, -((Number(date.slice(5, 7)) - 1) % length));
  return { start, end: endOfMonth(monthsAfter(start, length - 1)) };
}

/** The last day of the month of `date`; no day follows the last December that can be written. */
function endOfMonth(date: PlanDate): PlanDate {
  const year = date.slice(0, 4);
  return date.slice(5, 7) === '12' ? planDate(`${year}-12-31`) : addDays(monthsAfter(date, 1), -1);
}

/** The first day of the month that is `count` months after that of `date`. */
function monthsAfter(date: PlanDate, count: number): PlanDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return planDate(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`);
}

/** Days in which a workday is looked for: an office that is closed for longer has none. */
const LONGEST_SEARCH = 120;

/** `date`, or the nearest workday after or before it; as it is where the calendar does not know, or has none. */
function shifted(date: PlanDate, shift: Shift, own: OwnDays): PlanDate {
  if (shift === 'none') return date;
  const step = shift === 'next-workday' ? 1 : -1;
  let day = date;
  let works = isWorkday(day, own);
  for (let tries = 0; works === false && tries < LONGEST_SEARCH; tries += 1) {
    day = addDays(day, step);
    works = isWorkday(day, own);
  }
  return works === true ? day : date;
}
