/** A time axis in columns: where each day stands, and the months above it. */
import type { Messages } from '../../i18n/messages.ts';
import { addDays, daysBetween, monthsOf, type PlanDate, planDate, weekday } from '../../model/date.ts';
import type { Period } from '../../model/plan.ts';
import { columnsOf } from '../text/columns.ts';

export interface Axis {
  readonly period: Period;
  /** Columns. */
  readonly cells: number;
  /** The column of a day of the period, from 0; days outside are at its ends. */
  cellOf(date: PlanDate): number;
}

/** Equal columns a month or a week, whichever fills the room better; where a month has none, what room there is. */
export function axisOf(period: Period, room: number): Axis {
  const months = monthOf(period.end) - monthOf(period.start) + 1;
  const weeks = weekOf(period.end, period) + 1;
  const byMonth = Math.min(MOST, Math.floor(room / months)) * months || Math.max(1, room);
  const byWeek = Math.min(MOST, Math.floor(room / weeks)) * weeks;
  const cells = Math.max(byMonth, byWeek);
  const at = (date: PlanDate): number =>
    byWeek > byMonth
      ? Math.floor(((weekOf(date, period) * 7 + weekday(date) - 1) * cells) / (weeks * 7))
      : Math.floor((monthOf(date) - monthOf(period.start) + dayShare(date)) * (cells / months));
  return { period, cells, cellOf: (date) => Math.min(cells - 1, Math.max(0, at(within(date, period)))) };
}

/** Columns a month or a week at the most: a chart of one month needn't fill a wall. */
const MOST = 14;

/** The names of the months, each where it begins; their numbers where not all names have room, and then what has. */
export function monthLabels(axis: Axis, { timeline }: Messages): string {
  const named = labelled(axis, timeline.month);
  return (named.isWhole ? named : labelled(axis, String)).line;
}

/** The year stands in January of a later one. */
function labelled({ period, cells, cellOf }: Axis, nameOf: (month: number) => string) {
  let line = '';
  let isWhole = true;
  for (const first of monthsOf(period)) {
    const month = Number(first.slice(5, 7));
    const label = month === 1 && first > period.start ? first.slice(0, 4) : nameOf(month);
    const at = cellOf(first);
    const used = columnsOf(line);
    // Between Chinese words no gap is needed.
    const gap = line === '' || /\p{Script=Han}$/u.test(line) ? 0 : 1;
    const hasRoom = used + gap <= at && at + columnsOf(label) <= cells;
    if (hasRoom) line += ' '.repeat(at - used) + label;
    else isWhole = false;
  }
  return { isWhole, line: line + ' '.repeat(cells - columnsOf(line)) };
}

function within(date: PlanDate, { start, end }: Period): PlanDate {
  return date < start ? start : date > end ? end : date;
}

function monthOf(date: PlanDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The share of its month that lies before `date`. */
function dayShare(date: PlanDate): number {
  const first = planDate(`${date.slice(0, 7)}-01`);
  const next = planDate(`${addDays(planDate(`${date.slice(0, 7)}-28`), 4).slice(0, 7)}-01`);
  return daysBetween(first, date) / daysBetween(first, next);
}

/** The number of the week, from 0 for the one in which the period begins. */
function weekOf(date: PlanDate, { start }: Period): number {
  return Math.floor(daysBetween(addDays(start, 1 - weekday(start)), date) / 7);
}
