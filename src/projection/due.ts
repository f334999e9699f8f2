/** What is overdue, and what falls due within a stretch of time. Pure. */
import { addWorkdays, type OwnDays, workdaysBetween } from '../model/calendar.ts';
import { addDays, daysBetween, type PlanDate, planDate, quarter, weekday } from '../model/date.ts';
import { compare } from '../model/order.ts';
import { isClosed } from './facts.ts';
import type { MilestoneState } from './milestones.ts';
import { isUndated, type MeasureState, measureStates, type PlanState } from './state.ts';

/** An open measure of which something is past or near; of what is ahead (`itemsAhead`) one of its deadlines. */
export interface DueItem {
  readonly state: MeasureState;
  /** The measure's deadline, or a milestone's; of a duty that of the first occurrence missed, else of the next one. */
  readonly due: PlanDate;
  /** Whether the deadline has gone by, or an occurrence of a duty was missed. */
  readonly overdue: boolean;
  /** Calendar days from the date to the deadline; negative when overdue. */
  readonly days: number;
  /** Workdays likewise; undefined in a year whose holidays are not known. */
  readonly workdays: number | undefined;
  /** The id of the occurrence that `due` is of, where it was missed, or is one of what is ahead. */
  readonly occurrence?: string;
  /** The title of the milestone that `due` is of. */
  readonly milestone?: string;
  /** Of a duty with an occurrence missed: when the next one is due. */
  readonly next?: Pick<DueItem, 'due' | 'days' | 'workdays'>;
}

/**
 * Open measures that are overdue or whose deadline is `until` or earlier, each once: the longest overdue first, then by deadline.
 * Those without a deadline are not among them.
 */
export function dueItems(plan: PlanState, until: PlanDate, own: OwnDays): readonly DueItem[] {
  return openItems(plan, (state) => {
    const missed = state.occurrences.find(({ standing }) => standing === 'missed');
    const ahead = state.occurrences.find(({ standing }) => standing === 'ahead');
    const milestone = milestoneFirst(state, plan.asOf);
    const due = missed?.due ?? milestone?.due ?? state.next;
    if (due === undefined || due > until) return [];
    const item = {
      state,
      overdue: due < plan.asOf,
      ...daysUntil(plan.asOf, due, own),
      ...(missed && { occurrence: missed.id }),
      ...(!missed && milestone && { milestone: milestone.title }),
      ...(missed && ahead && { next: daysUntil(plan.asOf, ahead.due, own) }),
    };
    return [item];
  });
}

/**
 * Every deadline, occurrence and milestone of the open measures that is ahead and due from `from` to `until`, in the order
 * of deadlines: what the report on those days will count.
 */
export function itemsAhead(plan: PlanState, from: PlanDate, until: PlanDate, own: OwnDays): readonly DueItem[] {
  const isWanted = (due: PlanDate | undefined): due is PlanDate => due !== undefined && from <= due && due <= until;
  return openItems(plan, (state) => {
    const item = (due: PlanDate, part: Pick<DueItem, 'occurrence' | 'milestone'>): DueItem => ({
      state,
      overdue: false,
      ...daysUntil(plan.asOf, due, own),
      ...part,
    });
    const { due, occurrences } = state;
    const steps = datedMilestones(state, ({ standing, due: day }) => standing === 'ahead' && isWanted(day));
    const duties = occurrences.filter(({ standing, due: day }) => standing === 'ahead' && isWanted(day));
    return [
      ...steps.map(({ title, due: day }) => item(day, { milestone: title })),
      ...duties.map(({ id, due: day }) => item(day, { occurrence: id })),
      ...(occurrences.length === 0 && isWanted(due) ? [item(due, {})] : []),
    ];
  });
}

/** How many open measures without a deadline of their own are due with the plan, where it ends from `from` to `until`. */
export function undatedAhead(plan: PlanState, from: PlanDate, until: PlanDate): number {
  const isAhead = ({ limit }: MeasureState): boolean => from <= limit && limit <= until;
  return measureStates(plan).filter((state) => !isClosed(state) && isUndated(state) && isAhead(state)).length;
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

/** What `itemsOf` makes of the open measures, by deadline. */
function openItems(plan: PlanState, itemsOf: (state: MeasureState) => readonly DueItem[]): readonly DueItem[] {
  return measureStates(plan)
    .filter((state) => !isClosed(state))
    .flatMap(itemsOf)
    .sort((a, b) => a.days - b.days);
}

function daysUntil(asOf: PlanDate, due: PlanDate, own: OwnDays): Pick<DueItem, 'due' | 'days' | 'workdays'> {
  return { due, days: daysBetween(asOf, due), workdays: workdaysBetween(asOf, due, own) };
}

/** How many measures without a deadline the period ended on before they were begun: nothing is overdue of them, nor done. */
export function neverBegun(plan: PlanState): number {
  if (plan.phase !== 'after') return 0;
  const open = measureStates(plan).filter((state) => !isClosed(state) && isUndated(state)).length;
  return open - undatedOpen(plan);
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
