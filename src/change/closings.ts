/** How a plan was closed, or opened again, between two revisions: a closing stays as it is, and only another one corrects it. */
import type { Closing } from '../model/closing.ts';
import { canonical } from '../model/journal.ts';
import type { Plan } from '../model/plan.ts';
import type { Change } from './change.ts';
import { type Pair, paired } from './compare.ts';

/** The closings that were added, and those that were removed or altered: one of the same day stands in the place of another. */
export function closingChanges({ before, after }: Pair<Plan>): readonly Change[] {
  const { added, removed } = paired(before.closings, after.closings, saidBy);
  const again = before.closings.length > 0;
  const altered = new Map(added.map((closing) => [closing.date, closing]));
  const lost = new Set(removed.map(({ date }) => date));
  return [
    ...removed.map((closing) => ({
      ...{ plan: after.id, at: altered.get(closing.date) ?? { file: after.file, path: [] }, was: closing },
      ...{ what: 'closing-removed' as const, closing },
    })),
    ...added
      .filter(({ date }) => !lost.has(date))
      .map((closing) => ({ plan: after.id, at: closing, what: 'closing-added' as const, closing, again })),
  ];
}

function saidBy({ file: _file, path: _path, ...content }: Closing): string {
  return canonical(content);
}
