/** What is overdue, and what falls due within a stretch of time. Pure. */
import { addWorkdays, type OwnDays, workdaysBetween } from '../model/calendar.ts';
import { addDays, daysBetween, type PlanDate, planDate, quarter, weekday } from '../model/date.ts';
import { compare } from '../model/order.ts';
import { isClosed } from './facts.ts';
import type { MilestoneState } from './milestones.ts';
import { isUndated, type MeasureState, measureStates, type PlanState } from './state.ts';

/** An open measure whose deadline is set, and is past or near; a duty once, however many occurrences it has. */
export interface DueItem {
  readonly state: MeasureState;
  /** The measure's deadline; of a duty that of the first occurrence missed, else of the next one. */
  readonly due: PlanDate;
  /** Whether the deadline has gone by, or an occurrence of a duty was missed. */
  readonly overdue: boolean;
  /** Calendar days from the date to the deadline; negative when overdue. */
  readonly days: number;
  /** Workdays likewise; undefined in a year whose holidays are not known. */
  readonly workdays: number | undefined;
  /** The id of the occurrence that was missed. */
  readonly occurrence?: string;
  /** The title of the milestone that `due` is of. */
  readonly milestone?: string;
  /** Of a duty with an occurrence missed: when the next one is due. */
  readonly next?: Pick<DueItem, 'due' | 'days' | 'workdays'>;
}

/**
 * Open measures that are overdue or whose deadline is `until` or earlier: the longest overdue first, then by deadline.
 * Those without a deadline are not among them.
 */
export function dueItems(plan: PlanState, until: PlanDate, own: OwnDays): readonly DueItem[] {
  return openItems(plan, (state) => {
    const missed = state.occurrences.find(({ standing }) => standing === 'missed');
    const ahead = state.occurrences.find(({ standing }) => standing === 'ahead');
    const milestone = milestoneFirst(state, plan.asOf);
    const due = missed?.due ?? milestone?.due ?? state.next;
    if (due === undefined || due > until) return undefined;
    return {
      state,
      overdue: due < plan.asOf,
      ...dueIn(plan.asOf, due, own),
      ...(missed && { occurrence: missed.id }),
      ...(!missed && milestone && { milestone: milestone.title }),
      ...(missed && ahead && { next: dueIn(plan.asOf, ahead.due, own) }),
    };
  });
}

/** Open measures whose deadline, or next one, is from `from` to `until`, in the order of deadlines. */
export function itemsAhead(plan: PlanState, from: PlanDate, until: PlanDate, own: OwnDays): readonly DueItem[] {
  return openItems(plan, (state) => {
    const ahead = state.occurrences.find(({ standing, due: day }) => standing === 'ahead' && day >= from);
    const milestone = datedMilestones(state, ({ standing, due: day }) => standing === 'ahead' && day >= from)[0];
    const isMilestone =
      milestone !== undefined && (state.due === undefined || state.due < from || milestone.due <= state.due);
    const due = state.occurrences.length > 0 ? ahead?.due : isMilestone ? milestone.due : state.due;
    if (due === undefined || due < from || due > until) return undefined;
    const title = isMilestone && state.occurrences.length === 0 ? { milestone: milestone.title } : {};
    return { state, overdue: false, ...dueIn(plan.asOf, due, own), ...title };
  });
}

interface DatedMilestone {
  readonly title: string;
  readonly due: PlanDate;
  readonly standing: MilestoneState['standing'];
}

/** The milestones of `state` with a day that are wanted, by day. */
function datedMilestones(
  { milestones }: MeasureState,
  isWanted: (milestone: DatedMilestone) => boolean,
): readonly DatedMilestone[] {
  return milestones
    .flatMap(({ title, due, standing }) => (due === undefined ? [] : [{ title, due, standing }]))
    .filter(isWanted)
    .sort((a, b) => compare(a.due, b.due));
}

/** The first milestone not met, where it comes before the measure's deadline; none once that itself has gone by. */
function milestoneFirst(state: MeasureState, asOf: PlanDate): DatedMilestone | undefined {
  const { due, occurrences } = state;
  if (occurrences.length > 0 || (due !== undefined && due < asOf)) return undefined;
  const [first] = datedMilestones(state, ({ standing }) => standing === 'missed' || standing === 'ahead');
  return first === undefined || (due !== undefined && due < first.due) ? undefined : first;
}

/** What `itemOf` makes of the open measures, by deadline. */
function openItems(plan: PlanState, itemOf: (state: MeasureState) => DueItem | undefined): readonly DueItem[] {
  return measureStates(plan)
    .filter((state) => !isClosed(state))
    .flatMap((state) => itemOf(state) ?? [])
    .sort((a, b) => a.days - b.days);
}

function dueIn(asOf: PlanDate, due: PlanDate, own: OwnDays): Pick<DueItem, 'due' | 'days' | 'workdays'> {
  return { due, days: daysBetween(asOf, due), workdays: workdaysBetween(asOf, due, own) };
}

/** How many open measures have no deadline, and so can't be among the due ones; after the period those that were begun. */
export function undatedOpen(plan: PlanState): number {
  const isOpen = (state: MeasureState): boolean => !isClosed(state) && isUndated(state);
  const isCounted =
    plan.phase === 'after' ? ({ reasons }: MeasureState) => reasons.some(({ code }) => code === 'periodOver') : isOpen;
  return measureStates(plan).filter(isCounted).length;
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
