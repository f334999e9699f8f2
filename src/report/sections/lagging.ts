/** 滞后与逾期: what is late, blocked, behind or without news; why, for how long, and whose it is. */
import type { Entry } from '../../model/journal.ts';
import { isClosed } from '../../projection/facts.ts';
import type { Reason } from '../../projection/light.ts';
import { type MeasureState, measureStates } from '../../projection/state.ts';
import type { ReportInput } from '../input.ts';
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
  /** Behind the time, with not one entry: nothing can be said of them but that. */
  readonly unstarted: readonly MeasureState[];
}

/** The worst first. */
const LAGGING = [
  'overdue',
  'periodOver',
  'missed',
  'blocked',
  'behind',
  'exceeded',
  'short',
  'unreportedPeriods',
  'problem',
  'stale',
] as const;

/** A reason that tells of lagging. */
export type LagReason = Extract<Reason, { readonly code: (typeof LAGGING)[number] }>;

function isLagReason(reason: Reason): reason is LagReason {
  return LAGGING.some((code) => code === reason.code);
}

/**
 * What lags, the worst first. Measures of which nothing is told but that they are behind, and that have no entry, stand
 * apart.
 */
export function laggingIn({ now }: ReportInput): Lagging {
  const open = measureStates(now).filter((state) => !isClosed(state));
  const lags = open.flatMap((state): readonly Lag[] => {
    const reasons = state.reasons.filter(isLagReason);
    return reasons.length === 0 ? [] : [{ state, reasons, ...whyAndWhatNext(state) }];
  });
  const isUnstarted = ({ state, reasons }: Lag): boolean =>
    state.facts.entries.length === 0 && reasons.every(({ code }) => code === 'behind');
  return {
    items: lags.filter((lag) => !isUnstarted(lag)).sort((a, b) => rank(a) - rank(b) || lateness(b) - lateness(a)),
    unstarted: lags.filter(isUnstarted).map(({ state }) => state),
  };
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
