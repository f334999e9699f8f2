/** 本期完成: what was done or verified in the period, and the occurrences of duties that were met. */
import type { Entry } from '../../model/journal.ts';
import { compare } from '../../model/order.ts';
import { isDone } from '../../projection/facts.ts';
import { isOccurrenceMet, type OccurrenceState } from '../../projection/occurrences.ts';
import { type MeasureState, measureStates } from '../../projection/state.ts';
import { entriesIn, type ReportInput } from '../input.ts';

export interface Completed {
  readonly state: MeasureState;
  /** What was entered on it in the period. */
  readonly entries: readonly Entry[];
  /** Of a duty that is not closed: the occurrences met in the period. */
  readonly occurrences: readonly OccurrenceState[];
}

/**
 * Measures done or verified since the period began, and duties with an occurrence met in it; in the document's order.
 */
export function completedIn({ period, now }: ReportInput): readonly Completed[] {
  return measureStates(now).flatMap((state): readonly Completed[] => {
    const entries = entriesIn(period, state);
    const { stateEntry } = state.facts;
    if (isDone(state) && stateEntry !== undefined && stateEntry.date >= period.start) {
      return [{ state, entries, occurrences: [] }];
    }
    const occurrences = state.occurrences.filter(
      (one) => isOccurrenceMet(one) && one.on !== undefined && one.on >= period.start,
    );
    if (occurrences.length === 0) return [];
    return [{ state, entries: meeting(entries), occurrences }];
  });
}

/** The entries that meet an occurrence, in the order of dates, then of occurrences. */
function meeting(entries: readonly Entry[]): readonly Entry[] {
  const orderOf = ({ date, occurrence = '' }: Entry): string => `${date} ${occurrence}`;
  return entries
    .filter(({ occurrence, waive }) => occurrence !== undefined && !waive)
    .sort((a, b) => compare(orderOf(a), orderOf(b)));
}
