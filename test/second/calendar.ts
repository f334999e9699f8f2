/** Days, periods and occurrences for the second projection, counted day by day. */
import statutory from 'chinese-days/dist/chinese-days.json';
import type { Every, PlanFile, RepeatFile, WorkspaceFile } from './files.ts';

const DAY = 86_400_000;

export const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dateOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);
export const later = (date: string, days: number): string => dateOf(numberOf(date) + days);

/** 1 Monday … 7 Sunday: 1 January 1970 was a Thursday. */
const weekday = (date: string): number => ((((numberOf(date) + 3) % 7) + 7) % 7) + 1;

/** The day of the first month of the plan's own years, where it has any: `undefined` where it goes by the calendar's. */
function ownYear({ start, end }: PlanFile['period']): string | undefined {
  const isOver = start.slice(0, 4) !== end.slice(0, 4);
  const isCalendars = start.endsWith('-01-01') || end.endsWith('-12-31');
  const next = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
  const isOneAtMost = end < next;
  const isWhole = later(end, 1).slice(4) === start.slice(4);
  return isOver && !isCalendars && (isOneAtMost || isWhole) ? start : undefined;
}

/** The id of the period that holds a day. */
export function periodId(every: Every, date: string, period: PlanFile['period']): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const own = ownYear(period);
  switch (every) {
    case 'week': {
      const thursday = later(date, 4 - weekday(date));
      const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
      return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
    }
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-year':
    case 'year': {
      if (own === undefined) return every === 'year' ? `${year}` : `${year}-H${month <= 6 ? 1 : 2}`;
      const began = date.slice(4) >= own.slice(4) ? year : year - 1;
      const months = (year - began) * 12 + month - Number(own.slice(5, 7)) - (date.slice(8) < own.slice(8) ? 1 : 0);
      return `${began}-${began + 1}${every === 'year' ? '' : `-H${months < 6 ? 1 : 2}`}`;
    }
  }
}

export interface Span {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** The periods that have a day between the two, whole. */
export function periods(every: Every, from: string, to: string, period: PlanFile['period']): readonly Span[] {
  const spans: { id: string; start: string; end: string }[] = [];
  // A year to both sides, so that the first and the last are whole.
  for (let n = numberOf(from) - 370; n <= numberOf(to) + 370; n += 1) {
    const day = dateOf(n);
    const id = periodId(every, day, period);
    const last = spans.at(-1);
    if (last?.id === id) last.end = day;
    else spans.push({ id, start: day, end: day });
  }
  return spans.filter(({ start, end }) => start <= to && from <= end);
}

function isWorkday(date: string, { calendar }: WorkspaceFile): boolean {
  if (calendar?.workdays?.includes(date)) return true;
  if (calendar?.closed?.some(({ from, to }) => from <= date && date <= to)) return false;
  if (Object.hasOwn(statutory.workdays, date)) return true;
  if (Object.hasOwn(statutory.holidays, date)) return false;
  return weekday(date) <= 5;
}

export interface Occurrence extends Span {
  readonly nominal: string;
  readonly due: string;
}

/** The occurrences of a duty from `start` to `end`. */
export function occurrences(
  repeat: RepeatFile,
  start: string,
  end: string,
  plan: PlanFile,
  workspace: WorkspaceFile,
): readonly Occurrence[] {
  const { every, on, until = end, shift = 'none' } = repeat;
  const last = until < end ? until : end;
  if (last < start) return [];
  const spans =
    every === 'term'
      ? (plan.terms ?? workspace.calendar?.terms ?? [])
          .filter(({ from, to }) => from <= last && start <= to)
          .map(({ name, from, to }) => ({ id: name, start: from, end: to }))
      : periods(every, start, last, plan.period);
  return spans.flatMap((span) => {
    const nominal = on === undefined ? (span.end < last ? span.end : last) : dayIn(span, every, on);
    if (nominal < start || last < nominal) return [];
    let due = nominal;
    const step = shift === 'next-workday' ? 1 : -1;
    while (shift !== 'none' && !isWorkday(due, workspace)) due = later(due, step);
    return [{ ...span, nominal, due }];
  });
}

const MONTHS = { quarter: 3, 'half-year': 6, year: 12 };

/** The day of the period that `on` names: the first that is it. */
function dayIn({ start, end }: Span, every: RepeatFile['every'], on: NonNullable<RepeatFile['on']>): string {
  const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, i) => later(start, i));
  const isDay = (date: string, day: number | 'last'): boolean => {
    const isLast = later(date, 1).endsWith('-01');
    return day === 'last' ? isLast : Number(date.slice(8)) === day || (isLast && Number(date.slice(8)) < day);
  };
  const found = days.find((date) => {
    if (every === 'week') return weekday(date) === on;
    if (typeof on !== 'object') return isDay(date, on);
    const length = every === 'quarter' || every === 'half-year' || every === 'year' ? MONTHS[every] : 1;
    return (Number(date.slice(5, 7)) - on.month) % length === 0 && isDay(date, on.day);
  });
  return found ?? '';
}
