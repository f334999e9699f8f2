/** 提醒单: what one unit is to be reminded of. Pure. */
import type { OwnDays } from '../model/calendar.ts';
import type { PlanDate } from '../model/date.ts';
import type { Entry } from '../model/journal.ts';
import { type DueItem, dueItems } from '../projection/due.ts';
import { isClosed } from '../projection/facts.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import { isLagReason, type LagReason } from './sections/lagging.ts';
import { troubleOf } from './trouble.ts';

/**
 * What calls for a reminder, in the order in which it is counted: `ahead` falls due within the days given, `unstarted` is
 * behind the time without one entry.
 */
export const REMINDER_CAUSES = [
  'overdue',
  'periodOver',
  'missed',
  'milestoneMissed',
  'blocked',
  'unreportedPeriods',
  'ahead',
  'stale',
  'unstarted',
] as const;

export type ReminderCause = (typeof REMINDER_CAUSES)[number];

export interface ReminderItem {
  readonly state: MeasureState;
  /** Never empty. */
  readonly causes: readonly ReminderCause[];
  /** As `plan due` has it, where it is overdue or falls due in time. */
  readonly due?: DueItem;
  /** Every reason that it lags for, the worst first; none of what only falls due. */
  readonly reasons: readonly LagReason[];
  /** The last problem reported that is not known to be overcome. */
  readonly problem?: Entry;
}

export interface Reminder {
  readonly unit: string;
  /** With only what the unit leads. */
  readonly now: PlanState;
  /** The last day that was looked at. */
  readonly until: PlanDate;
  readonly items: readonly ReminderItem[];
}

/** @param now with only the measures that `unit` leads */
export function reminderOf(now: PlanState, unit: string, until: PlanDate, own: OwnDays): Reminder {
  return { unit, now, until, items: reminderItems(now, until, own) };
}

/**
 * Open measures that are late, missed, blocked or without news, or fall due by `until`: the longest overdue first, then
 * what else is amiss, in the plan's order, then what falls due, by its day.
 */
export function reminderItems(now: PlanState, until: PlanDate, own: OwnDays): readonly ReminderItem[] {
  const dues = new Map(dueItems(now, until, own).map((due) => [due.state, due]));
  const open = measureStates(now).filter((state) => !isClosed(state));
  const items = open.map((state) => itemOf(state, dues.get(state))).filter(({ causes }) => causes.length > 0);
  return items.sort((a, b) => rank(a) - rank(b) || left(a) - left(b));
}

function itemOf(state: MeasureState, due: DueItem | undefined): ReminderItem {
  const reasons = state.reasons.flatMap((reason): readonly LagReason[] => (isLagReason(reason) ? [reason] : []));
  const problem = troubleOf(state);
  const applies = (cause: ReminderCause): boolean => {
    if (cause === 'ahead') return due !== undefined && !due.overdue;
    const isSilent = state.facts.entries.length === 0;
    return reasons.some(({ code }) => (cause === 'unstarted' ? code === 'behind' && isSilent : code === cause));
  };
  return {
    state,
    causes: REMINDER_CAUSES.filter(applies),
    ...(due && { due }),
    reasons,
    ...(problem && { problem }),
  };
}

function rank({ due, causes }: ReminderItem): number {
  if (due?.overdue) return 0;
  return causes.some((cause) => cause !== 'ahead') ? 1 : 2;
}

/** Days to the deadline, by which what is amiss otherwise is not ordered. */
function left(item: ReminderItem): number {
  return rank(item) === 1 ? 0 : (item.due?.days ?? 0);
}
