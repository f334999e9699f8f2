/** Recurring duties: the periods in each of which they are to be met. */
import { addDays, isoWeek, type PlanDate, planDate, quarter } from './date.ts';

export type Every = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

export interface Repeat {
  readonly every: Every;
}

/**
 * The ids of the periods that lie, whole or in part, between `start` and `end` (both included), in order: 2022-W19,
 * 2022-05, 2022-Q2, 2022-H1, 2022. They are what an entry's `occurrence` names.
 */
export function occurrencesOf({ every }: Repeat, start: PlanDate, end: PlanDate): readonly string[] {
  const ids: string[] = [];
  for (let day = start; day <= end; day = firstDayAfter(every, day)) ids.push(occurrenceOn(every, day));
  return ids;
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

const MONTHS: Readonly<Record<Exclude<Every, 'week'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The first day after the period that holds `date`. */
function firstDayAfter(every: Every, date: PlanDate): PlanDate {
  if (every === 'week') {
    const week = isoWeek(date);
    let day = addDays(date, 1);
    while (isoWeek(day) === week) day = addDays(day, 1);
    return day;
  }
  const length = MONTHS[every];
  const month = Number(date.slice(5, 7)) - 1;
  const next = (Math.floor(month / length) + 1) * length;
  const year = Number(date.slice(0, 4)) + Math.floor(next / 12);
  return planDate(`${String(year).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`);
}
