/** What stands in the way of a measure, by its entries: the last problem that is not known to be overcome. */
import type { Entry } from '../model/journal.ts';
import type { MeasureState } from '../projection/state.ts';

/** The entry that told of it, for `problemIn`; what was reopened has the reason for a problem. */
export function troubleOf({ state, facts: { entries } }: MeasureState): Entry | undefined {
  const since = entries.slice(entries.findLastIndex((entry) => overcomes(entry, state === 'blocked')) + 1);
  return since.findLast((entry) => entry.problem !== undefined || entry.state === 'reopened');
}

/** The trouble in the words of the entry: its problem, else its reason. */
export function problemIn(entry: Entry | undefined): string | undefined {
  return entry?.problem ?? entry?.reason;
}

/** What went on or came to an end has left its problem behind; so has what reached a stage, unless it is blocked still. */
function overcomes({ state, stage, member, problem }: Entry, isBlocked: boolean): boolean {
  if (problem !== undefined) return false;
  if (state !== undefined) return state !== 'blocked' && state !== 'reopened';
  return stage !== undefined && member === undefined && !isBlocked;
}
