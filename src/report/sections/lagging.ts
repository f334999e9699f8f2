/** 滞后与逾期: what is late, blocked, behind or without news; why, for how long, and whose it is. */
import type { PlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import { isClosed } from '../../projection/facts.ts';
import type { Reason } from '../../projection/light.ts';
import { type MeasureState, measureStates } from '../../projection/state.ts';
import { isOver, type ReportInput } from '../input.ts';
import { troubleOf } from '../trouble.ts';

export interface Lag {
  readonly state: MeasureState;
  /** Never empty. */
  readonly reasons: readonly LagReason[];
  /** The last problem reported that is not known to be overcome; and what is to be done, where the last entry says so. */
  readonly problem?: Entry;
  readonly next?: Entry;
}

export interface Lagging {
  /** Red ones first, and those that are late the longest before. */
  readonly items: readonly Lag[];
  /** Of the items, those that need a decision: red or blocked, or not done when the period ended. */
  readonly problems: readonly Lag[];
  /** The items that are no problems (yet). */
  readonly others: readonly Lag[];
  /** Open when the plan ended, without one date or entry: nobody can tell whether they are done. */
  readonly unrecorded: readonly MeasureState[];
  /** Behind the time, with not one entry: nothing can be said of them but that. */
  readonly unstarted: readonly MeasureState[];
}

/** The worst first. */
const LAGGING = [
  'overdue',
  'expired',
  'periodOver',
  'missed',
  'milestoneMissed',
  'blocked',
  'behind',
  'exceeded',
  'short',
  'unreportedPeriods',
  'problem',
  'stale',
] as const;

/** A reason that tells of lagging; `expired` is of what was due on the last day of a period that is over, and is not done. */
export type LagReason =
  | Extract<Reason, { readonly code: (typeof LAGGING)[number] }>
  | { readonly code: 'expired'; readonly deadline: PlanDate };

/** Whether a reason tells of lagging. */
export function isLagReason(reason: Reason | LagReason): reason is LagReason {
  return LAGGING.some((code) => code === reason.code);
}

/**
 * What lags, the worst first. Measures of which nothing is told but that they are behind, and that have no entry, stand
 * apart.
 */
export function laggingIn({ period, now }: ReportInput): Lagging {
  const open = measureStates(now).filter((state) => !isClosed(state));
  const judge = isOver({ period, now }) ? (state: MeasureState) => judgedAtEnd(state, now.asOf) : reasonsOf;
  const lags = open.flatMap((state): readonly Lag[] => {
    const reasons = judge(state).filter(isLagReason);
    return reasons.length === 0 ? [] : [{ state, reasons, ...whyAndWhatNext(state) }];
  });
  const isUnstarted = ({ state, reasons }: Lag): boolean =>
    state.facts.entries.length === 0 && reasons.every(({ code }) => code === 'behind');
  const items = lags.filter((lag) => !isUnstarted(lag)).sort((a, b) => rank(a) - rank(b) || lateness(b) - lateness(a));
  return {
    items,
    problems: items.filter(isProblem),
    others: items.filter((lag) => !isProblem(lag)),
    unrecorded: hasEnded({ period, now })
      ? open.filter(({ reasons }) => reasons.some(({ code }) => code === 'unscheduled'))
      : [],
    unstarted: lags.filter(isUnstarted).map(({ state }) => state),
  };
}

function isProblem({ state, reasons }: Lag): boolean {
  const hasEnded = reasons.some(({ code }) => code === 'expired' || code === 'milestoneMissed');
  return state.light === 'red' || state.state === 'blocked' || hasEnded;
}

/** Whether the plan's last day is judged: it is over, and so is the period that it lies in. */
function hasEnded({ period, now }: Pick<ReportInput, 'period' | 'now'>): boolean {
  const { end } = now.plan.period;
  return now.asOf > end || (now.asOf === end && isOver({ period, now }));
}

function reasonsOf({ reasons }: MeasureState): readonly (Reason | LagReason)[] {
  return reasons;
}

/** The reasons at the end of a day: what was due on it is due no longer. */
function judgedAtEnd(state: MeasureState, day: PlanDate): readonly (Reason | LagReason)[] {
  const { occurrences, due } = state;
  const reasons = stepsAtEnd(state, day);
  // Without a deadline it was due by the end of the plan, as what was due has it.
  const isLastDay = due === day || reasons.some((reason) => reason.code === 'periodEnding' && reason.end === day);
  if (occurrences.length === 0) return isLastDay ? [{ code: 'expired', deadline: day }, ...reasons] : reasons;
  const ids = occurrences.flatMap(({ id, standing, due: on }) => (standing === 'ahead' && on === day ? [id] : []));
  if (ids.length === 0) return reasons;
  const before = reasons.find((reason) => reason.code === 'missed');
  return [{ code: 'missed', ids: [...(before?.ids ?? []), ...ids] }, ...reasons.filter((one) => one !== before)];
}

/** The reasons, with the milestones that were due on the day among those that were missed. */
function stepsAtEnd({ reasons, milestones }: MeasureState, day: PlanDate): readonly (Reason | LagReason)[] {
  const titles = milestones.flatMap(({ title, standing, due }) => (standing === 'ahead' && due === day ? [title] : []));
  if (titles.length === 0) return reasons;
  const before = reasons.find((reason) => reason.code === 'milestoneMissed');
  const missed = {
    code: 'milestoneMissed',
    days: 0,
    deadline: day,
    ...before,
    titles: [...(before?.titles ?? []), ...titles],
  } as const;
  return [missed, ...reasons.filter((one) => one !== before)];
}

function whyAndWhatNext(state: MeasureState): Pick<Lag, 'problem' | 'next'> {
  const problem = troubleOf(state);
  const { last } = state.facts;
  return { ...(problem && { problem }), ...(last?.next !== undefined && { next: last }) };
}

function rank({ reasons }: Lag): number {
  return Math.min(...reasons.map(({ code }) => LAGGING.indexOf(code)));
}

function lateness({ reasons }: Lag): number {
  const [first] = reasons;
  if (first === undefined) return 0;
  if ('days' in first) return first.days;
  return first.code === 'behind' ? first.elapsed - first.percent : 0;
}
