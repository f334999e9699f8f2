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
  /** 2022-W19, 2022-05, 2022-Q2, 2022-H1 or 2022. */
  readonly id: string;
  /** Its days, both included. */
  readonly start: PlanDate;
  readonly end: PlanDate;
}

/** Whether there is a report of that name. */
export function isReportKind(text: string | undefined): text is ReportKind {
  return text !== undefined && Object.hasOwn(REPORT_KINDS, text);
}

/** The period of that length that holds `date`. */
export function periodAt(every: Every, date: PlanDate): ReportPeriod {
  return { every, id: occurrenceOn(every, date), ...periodOf(every, date) };
}

/** The period that `id` names; undefined where it names none. */
export function periodCalled(id: string): ReportPeriod | undefined {
  const found = periodNamed(id);
  return found && { id, ...found };
}

/** The period after `period`. */
export function nextPeriod({ every, end }: ReportPeriod): ReportPeriod {
  return periodAt(every, addDays(end, 1));
}

/** The last day before `period`: what a report compares with. */
export function dayBefore({ start }: ReportPeriod): PlanDate {
  return addDays(start, -1);
}

/** Every period of that length from the one that holds `from` to the one that holds `to`, in order. */
export function periodsBetween(every: Every, from: PlanDate, to: PlanDate): readonly ReportPeriod[] {
  const found: ReportPeriod[] = [];
  for (let period = periodAt(every, from); period.start <= to; period = nextPeriod(period)) found.push(period);
  return found;
}
