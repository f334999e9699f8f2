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

/** The week that each column shows: the last one that ends in it, else the one that is under way, as far as they are known. */
export function shownIn<Week>(
  weeks: readonly Week[],
  endOf: (week: Week) => PlanDate,
  { cells, cellOf }: Axis,
): readonly (Week | undefined)[] {
  const ends = weeks.map((week) => cellOf(endOf(week)));
  return Array.from({ length: cells }, (_, cell) => {
    const last = ends.lastIndexOf(cell);
    return weeks[last >= 0 ? last : ends.findIndex((end) => end > cell)];
  });
}

/** Columns a month or a week at the most: a chart of one month needn't fill a wall. */
const MOST = 14;

/**
 * The names of the months, each where it begins; their numbers where not all names have room, and then what has. In a
 * period of several years each January is called by its year: for that the months give way.
 */
export function monthLabels(axis: Axis, { timeline }: Messages): string {
  const named = labelled(axis, timeline.month);
  return (named.isWhole ? named : labelled(axis, String)).line;
}

interface Label {
  readonly at: number;
  readonly text: string;
}

function labelled(axis: Axis, nameOf: (month: number) => string) {
  const { period, cells, cellOf } = axis;
  const years = yearLabels(axis);
  const isYear = (first: PlanDate): boolean => years.length > 0 && first.slice(5, 7) === '01';
  const months = monthsOf(period)
    .filter((first) => !isYear(first))
    .map((first) => ({ at: cellOf(first), text: nameOf(Number(first.slice(5, 7))) }));
  const placed = [...years];
  for (const label of months)
    if (placed.every((other) => isApart(other, label)) && endOf(label) <= cells) placed.push(label);
  const line = placed
    .sort((one, other) => one.at - other.at)
    .reduce((text, label) => text + ' '.repeat(label.at - columnsOf(text)) + label.text, '');
  const isWhole = placed.length === years.length + months.length;
  return { isWhole, line: line + ' '.repeat(cells - columnsOf(line)) };
}

/** The years of a period of several, in full where all have room, else by their last digits; none of a period of one. */
function yearLabels({ period, cells, cellOf }: Axis): readonly Label[] {
  if (period.start.slice(0, 4) === period.end.slice(0, 4)) return [];
  const firsts = monthsOf(period).filter((first) => first.slice(5, 7) === '01');
  const calledBy = (nameOf: (year: string) => string): readonly Label[] => {
    const labels: Label[] = [];
    for (const first of firsts) {
      const text = nameOf(first.slice(0, 4));
      // That of a year which has hardly begun ends with the axis.
      const label = { text, at: Math.min(cellOf(first), cells - columnsOf(text)) };
      if (label.at >= 0 && labels.every((other) => isApart(other, label))) labels.push(label);
    }
    return labels;
  };
  const full = calledBy((year) => year);
  return full.length === firsts.length ? full : calledBy((year) => `'${year.slice(2)}`);
}

function endOf({ at, text }: Label): number {
  return at + columnsOf(text);
}

/** Whether neither covers the other; between Chinese words no gap is needed. */
function isApart(one: Label, other: Label): boolean {
  const [first, second] = one.at <= other.at ? [one, other] : [other, one];
  const gap = /\p{Script=Han}$/u.test(first.text) ? 0 : 1;
  return endOf(first) + gap <= second.at;
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
