/** Recurring duties: the periods in each of which they are to be met, and the day on which each falls due. */
import { isWorkday, type OwnDays } from './calendar.ts';
import { addDays, earlier, type PlanDate } from './date.ts';
import { compare } from './order.ts';
import {
  type Every,
  firstOfMonth,
  lastOf,
  MONTHS,
  monthsLater,
  occurrenceOn,
  ownYearStart,
  periodOf,
  type Span,
} from './period.ts';

/** How often a duty recurs: in every period of that length, or in every term that has a name (学期). */
export type Frequency = Every | 'term';

type Shift = 'next-workday' | 'previous-workday' | 'none';

/** What the periods of duties and reports go by: the office's own days and terms, and the years of the plan. */
export interface PlanCalendar extends OwnDays {
  /** The first day of the plan's own years, from which its halves are counted too; absent where it goes by the calendar's. */
  readonly yearStart?: PlanDate;
}

/** A day of the month; one that the month does not have is its last. */
export type MonthDay = number | 'last';

/** A day of a quarter, half-year or year: 2 and 15 are the 15th of its second month. */
interface PeriodDay {
  readonly month: number;
  readonly day: MonthDay;
}

export interface Repeat {
  readonly every: Frequency;
  /**
   * Of a week its day, 1 Monday … 7 Sunday; of a month its day; of a longer period a month and its day, as the calendar's
   * quarters, halves and years count their months; of a term none.
   */
  readonly on?: MonthDay | PeriodDay;
  /** What becomes of a due date on which nobody works; it stays unless said. */
  readonly shift?: Shift;
  /** The last day of the duty, where it ends before its measure. */
  readonly until?: PlanDate;
  /** Ids of the occurrences that the plan waives. */
  readonly except?: readonly string[];
}

/** One period of a duty. */
export interface Occurrence extends Span {
  /** 2022-W19, 2022-05, 2022-Q2, 2022-H1, 2022, 2022-2023, 2022-2023-H1 or a term's name: what an entry names. */
  readonly id: string;
  /** When it is due, before shifting. */
  readonly nominal: PlanDate;
  readonly due: PlanDate;
  readonly waived: boolean;
}

/** What the duties of a plan go by: its own terms before the office's, and its own years where it has them. */
export function planCalendar(
  { period, terms }: { readonly period: Span; readonly terms?: OwnDays['terms'] },
  own: OwnDays,
): PlanCalendar {
  const yearStart = ownYearStart(period);
  return { ...own, ...(terms && { terms }), ...(yearStart !== undefined && { yearStart }) };
}

/**
 * The occurrences between `start` and `end`, both included, in order. With `on`, those whose day lies between the two.
 * Without, every period that lies between them in whole or in part, due on its last day or on the duty's own.
 */
export function occurrencesOf(
  repeat: Repeat,
  start: PlanDate,
  end: PlanDate,
  calendar: PlanCalendar,
): readonly Occurrence[] {
  const { every, until, shift = 'none', except = [] } = repeat;
  const last = earlier(until ?? end, end);
  return periodsIn(every, start, last, calendar).flatMap((period) => {
    const nominal = dayOf(repeat, period) ?? earlier(period.end, last);
    if (nominal < start || last < nominal) return [];
    return [{ ...period, nominal, due: shifted(nominal, shift, calendar), waived: except.includes(period.id) }];
  });
}

/** The periods that lie between the two days in whole or in part, in order. */
function periodsIn(
  every: Frequency,
  start: PlanDate,
  last: PlanDate,
  { terms = [], yearStart }: PlanCalendar,
): readonly NamedPeriod[] {
  if (every === 'term') {
    return terms
      .filter(({ from, to }) => from <= to && from <= last && start <= to)
      .map(({ name, from, to }) => ({ id: name, start: from, end: to }))
      .sort((a, b) => compare(a.start, b.start));
  }
  const periods: NamedPeriod[] = [];
  for (let day = start; day <= last; ) {
    const period = periodOf(every, day, yearStart);
    periods.push({ id: occurrenceOn(every, day, yearStart), ...period });
    if (period.end >= last) break;
    day = addDays(period.end, 1);
  }
  return periods;
}

type NamedPeriod = Span & Pick<Occurrence, 'id'>;

/** The id of the period that holds `date`; of terms, where none does, of the one before, else of the first. */
export function occurrenceAround(
  every: Frequency,
  date: PlanDate,
  { terms = [], yearStart }: PlanCalendar,
): string | undefined {
  if (every !== 'term') return occurrenceOn(every, date, yearStart);
  const ordered = [...terms].sort((a, b) => compare(a.from, b.from));
  return (ordered.findLast(({ from }) => from <= date) ?? ordered[0])?.name;
}

/**
 * For the ids by which occurrences of a plan with years of its own went before it had them (2022-H2, 2022), the ids by
 * which they go now: of the period that holds the day on which they were due.
 */
export function formerIds(
  repeat: Repeat,
  { period, start = period.start }: { readonly period: Span; readonly start?: PlanDate | undefined },
): ReadonlyMap<string, string> {
  const { every } = repeat;
  const yearStart = ownYearStart(period);
  if (yearStart === undefined || (every !== 'year' && every !== 'half-year')) return new Map();
  const former = occurrencesOf(repeat, start, period.end, { closed: [], workdays: [] });
  return new Map(former.map(({ id, nominal }) => [id, occurrenceOn(every, nominal, yearStart)]));
}

/** How many months each period has: none where that is not fixed, as of a week or a term. */
export function lengthOf(every: Frequency): number {
  return every === 'term' ? 0 : MONTHS[every];
}

/** Whether `on` names a day of such a period. */
export function fits({ every, on }: Repeat): boolean {
  if (on === undefined) return true;
  if (typeof on === 'object') return lengthOf(every) > 1 && on.month <= lengthOf(every);
  return every === 'month' || (every === 'week' && on !== 'last' && on <= 7);
}

/** The day that `on` names in the period; undefined where it names none. */
function dayOf(repeat: Repeat, { start, end }: Span): PlanDate | undefined {
  const { every, on } = repeat;
  if (on === undefined || !fits(repeat)) return undefined;
  if (every === 'week') return on === 'last' || typeof on === 'object' ? undefined : addDays(start, on - 1);
  if (typeof on !== 'object') return dayOfMonth(start, on);
  const length = lengthOf(every);
  // One month of the period is the calendar's so-manieth; where a plan's own year begins within it, it lies there in two parts.
  const months = firstOfMonth(start) === start ? length : length + 1;
  for (let i = 0; i < months; i += 1) {
    const first = monthsLater(firstOfMonth(start), i);
    const day = dayOfMonth(first, on.day);
    const isMonth = (Number(first.slice(5, 7)) - on.month) % length === 0;
    if (isMonth && start <= day && day <= end) return day;
  }
  return undefined;
}

/** `day` of the month that begins on `first`. */
function dayOfMonth(first: PlanDate, day: MonthDay): PlanDate {
  const last = lastOf(first, 1);
  return day === 'last' || day > Number(last.slice(8)) ? last : addDays(first, day - 1);
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
