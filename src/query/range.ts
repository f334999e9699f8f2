/** Comparisons of days and numbers: a value, `<value`, and `from..to` with either end open. */
import { addDays, type PlanDate, planDate, typedDate } from '../model/date.ts';
import { type Every, ownYearStart, periodNamed, periodOf, type Span } from '../model/period.ts';
import type { Period } from '../model/plan.ts';
import { resolveTerm, typedDateIn } from '../model/term.ts';

/** What a text between the signs names: one number or day, or a stretch; both ends included. */
interface Stretch<T> {
  readonly start: T;
  readonly end: T;
}

/**
 * Whether a number or a day is one that `text` means; undefined where it means none.
 * @param read what a text between the signs of a comparison names
 */
export function comparison<T extends number | string>(
  text: string,
  read: (text: string) => Stretch<T> | undefined,
): ((value: T) => boolean) | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const { 0: mark, index } = /\.{2,3}|[~至到]|—{1,2}/.exec(plain) ?? { 0: '', index: 0 };
  if (mark !== '') {
    const [lower, upper] = [plain.slice(0, index), plain.slice(index + mark.length)];
    if (lower === '' && upper === '') return undefined;
    const [from, to] = [lower === '' ? undefined : read(lower), upper === '' ? undefined : read(upper)];
    if ((lower !== '' && from === undefined) || (upper !== '' && to === undefined)) return undefined;
    return (value) => (from === undefined || from.start <= value) && (to === undefined || value <= to.end);
  }
  const [, sign = '', rest = ''] = /^(<=?|>=?|≤|≥|=)?(.+)$/.exec(plain) ?? [];
  const named = read(rest);
  if (named === undefined) return undefined;
  const { start, end } = named;
  switch (sign) {
    case '<':
      return (value) => value < start;
    case '<=':
    case '≤':
      return (value) => value <= end;
    case '>':
      return (value) => value > end;
    case '>=':
    case '≥':
      return (value) => value >= start;
    default:
      return (value) => start <= value && value <= end;
  }
}

/** Whether a value bounds on one side alone: two of them side by side narrow each other. */
export function isBound(text: string): boolean {
  return /^(?:[<>≤≥]|\.\.)|(?:\.\.|[前后起])$/.test(text.normalize('NFKC'));
}

/** A number as a person writes it, with or without a percent sign. */
export function numberNamed(text: string): Stretch<number> | undefined {
  if (!/^-?\d{1,9}(\.\d{1,6})?%?$/.test(text)) return undefined;
  const number = Number(text.replace('%', ''));
  return { start: number, end: number };
}

/** A number of days: 30, 30天, 30d, 2周, 2w. */
export function daysNamed(text: string): Stretch<number> | undefined {
  const [, number, unit = ''] = /^(-?\d{1,5})(天|日|d|days?|周|w|weeks?)?$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  const days = Number(number) * (/^[周w]/i.test(unit) ? 7 : 1);
  return { start: days, end: days };
}

/** The words for stretches about today: how many of them ahead, and which. */
const RELATIVE: readonly (readonly [pattern: RegExp, every: Every | 'day'])[] = [
  [/^(昨|今|明)[天日]$|^(yesterday|today|tomorrow)$/i, 'day'],
  [/^(上|本|这|下)个?(?:周|星期)$|^(last|this|next)-?week$/i, 'week'],
  [/^(上|本|这|当|下)个?月$|^(last|this|next)-?month$/i, 'month'],
  [/^(上|本|这|下)个?季度$|^(last|this|next)-?quarter$/i, 'quarter'],
  [/^(去|本|今|当|明)年度?$|^(last|this|next)-?year$/i, 'year'],
];

const FIRST: PlanDate = planDate('0000-01-01');
const LAST: PlanDate = planDate('9999-12-31');

/** What days are named by: the day that is today, and the period in which a month without a year lies. */
interface Calendar {
  readonly asOf: PlanDate;
  readonly period: Period;
}

/**
 * The days that `text` names: a date, a week, month, quarter or year by its id or in words (6月中旬, 上半年), a stretch about
 * today (本月, 14天内), or what lies up to one or behind it (6月底前, 6月30日后). Undefined where anything is left to guess.
 */
export function daysSpan(text: string, calendar: Calendar): Span | undefined {
  return untilOrSince(text, calendar) ?? spanNamed(text, calendar);
}

/** 6月30日前 and 6月底前 include that day, as deadlines in documents do; 6月前 might or might not, and is not taken. */
function untilOrSince(text: string, calendar: Calendar): Span | undefined {
  const [, named = '', sign] = /^(.+?)(?:[以之]?(前|后)|(起|以来))$/.exec(text) ?? [];
  const span = named === '' ? undefined : spanNamed(named, calendar);
  if (span === undefined) return undefined;
  if (sign === '后') return { start: addDays(span.end, 1), end: LAST };
  if (sign === undefined) return { start: span.start, end: LAST };
  return span.start === span.end ? { start: FIRST, end: span.end } : undefined;
}

function spanNamed(text: string, { asOf, period }: Calendar): Span | undefined {
  const day = typedDate(text) ?? typedDateIn(text, period);
  if (day !== undefined) return { start: day, end: day };
  const ahead = /^(?:未来|within)?(\d{1,4})(天|日|d|周|w)(?:内|以内|之内)?$/i.exec(text);
  if (ahead !== null) {
    const [, count = '0', unit = ''] = ahead;
    return { start: asOf, end: addDays(asOf, Number(count) * (/[周w]/i.test(unit) ? 7 : 1)) };
  }
  const about = relative(text, asOf);
  if (about !== undefined) return about;
  const id = text.replace(/年$/, '').replace(/^(\d{4})[年/.](\d{1,2})月?$/, (_, year, month) => `${year}-${month}`);
  const padded = id.replace(/^(\d{4}-)(\d)$/, '$10$2').toUpperCase();
  const named = periodNamed(padded, ownYearStart(period));
  return named === undefined ? termSpan(text, period) : { start: named.start, end: named.end };
}

function relative(text: string, asOf: PlanDate): Span | undefined {
  for (const [pattern, every] of RELATIVE) {
    const [, zh, en] = pattern.exec(text) ?? [];
    const word = zh ?? en;
    if (word === undefined) continue;
    const step = /^(?:[上昨去]|last|yesterday)/i.test(word) ? -1 : /^(?:[下明]|next|tomorrow)/i.test(word) ? 1 : 0;
    if (every === 'day') return { start: addDays(asOf, step), end: addDays(asOf, step) };
    const now = periodOf(every, asOf);
    if (step === 0) return now;
    return periodOf(every, step < 0 ? addDays(now.start, -1) : addDays(now.end, 1));
  }
  return undefined;
}

/** A term of documents; its last day is the model's to say, and what it covers up to that follows from its words. */
function termSpan(text: string, period: Period): Span | undefined {
  const end = resolveTerm(text, period);
  if (end === undefined || /前|止$/.test(text)) return undefined;
  const month = end.slice(0, 8);
  if (/[底末]/.test(text)) return { start: end, end };
  if (/上旬/.test(text)) return { start: planDate(`${month}01`), end };
  if (/中旬/.test(text)) return { start: planDate(`${month}11`), end };
  if (/下旬/.test(text)) return { start: planDate(`${month}21`), end };
  if (/半年/.test(text)) return periodOf('half-year', end);
  if (/季度/.test(text)) return periodOf('quarter', end);
  return /月/.test(text) ? { start: planDate(`${month}01`), end } : periodOf('year', end);
}
