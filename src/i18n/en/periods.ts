/** Dates and periods as reports write them in English. */
import type { PlanDate } from '../../model/date.ts';
import type { Every } from '../../model/period.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const PERIODS: Readonly<Record<Every, string>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
};

/** What the report on a period is called. */
export const REPORTS: Readonly<Record<Every, string>> = {
  week: 'weekly report',
  month: 'monthly report',
  quarter: 'quarterly report',
  'half-year': 'half-yearly report',
  year: 'annual report',
};

/** A day without its year: 9 May. */
export function day(date: PlanDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** A day with its year: 9 May 2022. */
export function fullDate(date: PlanDate): string {
  return `${day(date)} ${date.slice(0, 4)}`;
}
