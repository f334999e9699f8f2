/** What stretch of time a report is of, and the day up to which it tells. */
import { addDays, type PlanDate } from '../model/date.ts';
import { type Every, occurrenceOn, periodNamed, periodOf } from '../model/period.ts';

/** The reports on a period, and how long theirs is. */
export const REPORT_KINDS = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  'half-year': 'half-year',
  annual: 'year',
} as const satisfies Readonly<Record<string, Every>>;

export type ReportKind = keyof typeof REPORT_KINDS;

export interface ReportPeriod {
  readonly every: Every;
  /** 2022-W19, 2022-05, 2022-Q2, 2022-H1 or 2022; of a plan's own years 2022-2023-H1 or 2022-2023. */
  readonly id: string;
  /** Its days, both included. */
  readonly start: PlanDate;
  readonly end: PlanDate;
}

/** Whether there is a report of that name. */
export function isReportKind(text: string | undefined): text is ReportKind {
  return text !== undefined && Object.hasOwn(REPORT_KINDS, text);
}

/** The period of that length that holds `date`; a plan's own years begin on `yearStart`. */
export function periodAt(every: Every, date: PlanDate, yearStart?: PlanDate): ReportPeriod {
  return { every, id: occurrenceOn(every, date, yearStart), ...periodOf(every, date, yearStart) };
}

/** The period that `id` names; undefined where it names none. */
export function periodCalled(id: string, yearStart?: PlanDate): ReportPeriod | undefined {
  const found = periodNamed(id, yearStart);
  return found && { id, ...found };
}

/** The period after `period`: after one of a plan's own, the next of those. */
export function nextPeriod({ every, id, end }: ReportPeriod, yearStart?: PlanDate): ReportPeriod {
  const isOwn = occurrenceOn(every, end, yearStart) === id;
  return periodAt(every, addDays(end, 1), isOwn ? yearStart : undefined);
}

/** The last day before `period`: what a report compares with. */
export function dayBefore({ start }: ReportPeriod): PlanDate {
  return addDays(start, -1);
}

/** Which of the periods that begin from `start` on `period` is, counted from 1; 0 for an earlier one. */
export function placeOf(period: ReportPeriod, start: PlanDate, yearStart?: PlanDate): number {
  return periodsBetween(period.every, start, period.start, yearStart).filter((one) => one.start >= start).length;
}

/** Every period of that length from the one that holds `from` to the one that holds `to`, in order. */
export function periodsBetween(
  every: Every,
  from: PlanDate,
  to: PlanDate,
  yearStart?: PlanDate,
): readonly ReportPeriod[] {
  const found: ReportPeriod[] = [];
  for (let period = periodAt(every, from, yearStart); period.start <= to; period = nextPeriod(period, yearStart)) {
    found.push(period);
    if (period.end >= to) break;
  }
  return found;
}
