/** What the journal gained between two revisions. */
import { grouped } from '../model/grouped.ts';
import { contentOf, type Entry } from '../model/journal.ts';
import type { Plan } from '../model/plan.ts';
import type { Pair } from './compare.ts';

/** The entries on one of the measures that say what none said before, wherever they stand. */
export function entriesAdded(plans: Pair<Plan>, measures: readonly string[]): readonly Entry[] {
  const added = addedIn(plans);
  return measures.flatMap((id) => added.get(id) ?? []);
}

/** Whether an entry that was added amends that of one of the measures. */
export function amendedIn(plans: Pair<Plan>, measures: readonly string[], field: 'due' | 'leads' | 'target'): boolean {
  return entriesAdded(plans, measures).some(({ amend }) => amend?.[field] !== undefined);
}

type ByMeasure = ReadonlyMap<string, readonly Entry[]>;

/** Both journals are compared once, though every change asks what came with it; plans never change once they are made. */
const ADDED = new WeakMap<Plan, WeakMap<Plan, ByMeasure>>();

function addedIn({ before, after }: Pair<Plan>): ByMeasure {
  const since = ADDED.get(after) ?? new WeakMap<Plan, ByMeasure>();
  ADDED.set(after, since);
  const known = since.get(before);
  if (known) return known;
  const said = new Set(before.journal.map(contentOf));
  const added = grouped(
    after.journal.filter((entry) => !said.has(contentOf(entry))),
    ({ on }) => on,
  );
  since.set(before, added);
  return added;
}
