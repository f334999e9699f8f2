/** What is overdue, and what falls due within a stretch of time. Pure. */
import { addWorkdays, type OwnDays, workdaysBetween } from '../model/calendar.ts';
import { addDays, daysBetween, type PlanDate, planDate, quarter, weekday } from '../model/date.ts';
import { type MeasureState, measureStates, type PlanState } from './project.ts';

/** An open measure whose deadline is set, and is past or near. */
export interface DueItem {
  readonly state: MeasureState;
  readonly due: PlanDate;
  /** Calendar days from the date to the deadline; negative when overdue. */
  readonly days: number;
  /** Workdays likewise; undefined in a year whose holidays are not known. */
  readonly workdays: number | undefined;
}

/** Open measures whose deadline is `until` or earlier, the earliest first; those without a deadline are not among them. */
export function dueItems(plan: PlanState, until: PlanDate, own: OwnDays): readonly DueItem[] {
  const { asOf } = plan;
  return measureStates(plan)
    .flatMap((state): readonly DueItem[] => {
      const { due } = state;
      if (due === undefined || due > until || !isOpen(state)) return [];
      return [{ state, due, days: daysBetween(asOf, due), workdays: workdaysBetween(asOf, due, own) }];
    })
    .sort((a, b) => a.days - b.days);
}

/** How many open measures have no deadline, and so can't be among the due ones. */
export function undatedOpen(plan: PlanState): number {
  return measureStates(plan).filter((state) => isOpen(state) && state.due === undefined).length;
}

function isOpen({ state }: MeasureState): boolean {
  return state !== 'done' && state !== 'verified' && state !== 'cancelled';
}

/**
 * The last day of the stretch that `text` names, from `date` on: `14d` (days), `10wd` (workdays), `this-week`,
 * `next-week` (both to Sunday), `this-month`, `next-month`, `quarter`. Undefined for anything else, or where the
 * calendar does not know the workdays.
 */
export function windowEnd(text: string, date: PlanDate, own: OwnDays): PlanDate | undefined {
  const [, count, unit] = /^(\d{1,3})(d|wd)$/.exec(text) ?? [];
  if (unit === 'd') return addDays(date, Number(count));
  if (unit === 'wd') return addWorkdays(date, Number(count), own);
  const sunday = addDays(date, 7 - weekday(date));
  switch (text) {
    case 'this-week':
      return sunday;
    case 'next-week':
      return addDays(sunday, 7);
    case 'this-month':
      return lastOfMonth(date, 0);
    case 'next-month':
      return lastOfMonth(date, 1);
    case 'quarter':
      return lastOfMonth(date, quarter(date) * 3 - Number(date.slice(5, 7)));
    default:
      return undefined;
  }
}

/** The last day of the month that is `ahead` months after that of `date`. */
function lastOfMonth(date: PlanDate, ahead: number): PlanDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) + ahead;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  return addDays(planDate(first), -1);
}
