/** What the journal gained between two revisions. */
import { contentOf, type Entry } from '../model/journal.ts';
import type { Plan } from '../model/plan.ts';
import type { Pair } from './compare.ts';

/** The entries that say what none said before, wherever they stand. */
export function entriesAdded({ before, after }: Pair<Plan>): readonly Entry[] {
  const known = new Set(before.journal.map(contentOf));
  return after.journal.filter((entry) => !known.has(contentOf(entry)));
}

/** Whether an entry that was added amends that of one of the measures. */
export function amendedIn(plans: Pair<Plan>, measures: readonly string[], field: 'due' | 'leads' | 'target'): boolean {
  return entriesAdded(plans).some(({ on, amend }) => measures.includes(on) && amend?.[field] !== undefined);
}
