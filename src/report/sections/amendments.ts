/** 调整事项: promises that were amended in the period, given up, taken up again or waived, each with its reason. */
import type { PlanDate } from '../../model/date.ts';
import { type Amendment, amendedBy, type Entry } from '../../model/journal.ts';
import { compare } from '../../model/order.ts';
import { type MeasureState, measureStates } from '../../projection/state.ts';
import type { ReportInput } from '../input.ts';

export interface PromiseChange {
  readonly state: MeasureState;
  readonly entry: Entry;
  readonly what: 'amended' | 'cancelled' | 'reopened' | 'waived';
  /** What was in force before: of an amendment, what it changed. */
  readonly was: Amendment;
}

/** In the order of their dates, then of the document. */
export function changesIn({ period, now }: ReportInput): readonly PromiseChange[] {
  return measureStates(now)
    .flatMap((state) => changesOf(state, period.start))
    .sort((a, b) => compare(a.entry.date, b.entry.date));
}

function changesOf(state: MeasureState, start: PlanDate): readonly PromiseChange[] {
  const changes: PromiseChange[] = [];
  let was: Amendment = state.approved;
  for (const entry of state.facts.entries) {
    const what = whatOf(entry);
    if (entry.date >= start && what !== undefined) changes.push({ state, entry, what, was });
    was = amendedBy(was, entry.amend);
  }
  return changes;
}

function whatOf({ amend, state, waive }: Entry): PromiseChange['what'] | undefined {
  if (amend !== undefined) return 'amended';
  if (state === 'cancelled' || state === 'reopened') return state;
  return waive ? 'waived' : undefined;
}
