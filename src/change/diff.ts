/** Two revisions of a workspace → the changes between them, as data. Pure. */
import type { Workspace } from '../model/plan.ts';
import type { Change } from './change.ts';
import { type Pair, paired } from './compare.ts';
import { planChanges } from './plan.ts';
import { settingChanges } from './settings.ts';

/** A revision of a workspace, and those of its files that have errors: what is missing from it may stand in one of them. */
export interface Revision {
  readonly workspace: Workspace;
  readonly faulty: ReadonlySet<string>;
}

/**
 * What `after` does to `before`: plans go by their ids, tasks and measures by their ids and words, entries by what they
 * say, so neither the order of things nor the names of folders and files is a change.
 */
export function diff(before: Revision, after: Revision): readonly Change[] {
  const plans = paired(before.workspace.plans, after.workspace.plans, ({ id }) => id);
  const all: readonly Change[] = [
    ...plans.added.map((plan) => ({ plan: plan.id, at: plan, what: 'plan-added' as const, title: plan.title })),
    ...plans.removed.map((plan) => ({
      ...{ plan: plan.id, at: { file: after.workspace.file, path: [] }, was: plan },
      ...{ what: 'plan-removed' as const, title: plan.title },
    })),
    ...plans.pairs.flatMap(planChanges),
    ...settingChanges({ before: before.workspace, after: after.workspace }),
  ];
  return all.filter((change) => isCertain(change, { before, after }));
}

/** What is missing on a side where its file has errors is no change: it may be there, and could not be read. */
function isCertain(change: Change, { before, after }: Pair<Revision>): boolean {
  const isMissingAfter = isGone(change) && change.was !== undefined && after.faulty.has(change.was.file);
  const isMissingBefore = change.was === undefined && before.faulty.has(change.at.file);
  const isNewBefore = change.was !== undefined && isNew(change) && before.faulty.has(change.was.file);
  const isHalfRead = change.what === 'entry-altered' && after.faulty.has(change.to.file);
  return !(isMissingAfter || isMissingBefore || isNewBefore || isHalfRead);
}

function isGone(change: Change): boolean {
  switch (change.what) {
    case 'plan-removed':
    case 'removed':
    case 'roster-removed':
    case 'member-removed':
    case 'entry-removed':
    case 'closing-removed':
      return true;
    case 'relations':
    case 'reading':
      return change.removed.length > 0;
    default:
      return 'to' in change ? change.to === undefined : 'from' in change;
  }
}

function isNew(change: Change): boolean {
  switch (change.what) {
    case 'relations':
    case 'reading':
      return change.added.length > 0;
    default:
      return 'from' in change ? change.from === undefined : 'to' in change;
  }
}
