/** The revision that a report or an export is made from. */
import { commitOf, prefixOf } from '../../git/git.ts';
import { commitsOf, isDirty } from '../../git/history.ts';
import { asked } from '../open/repository.ts';
import type { Session } from '../open/session.ts';

/** The mark of a revision with changes that are not committed. */
export const DIRTY = '-dirty';

/**
 * The last commit that changed the workspace, so that commits of other things leave a report as it is; with a mark where
 * there is more than it has. `none` outside of a repository, or before its first commit.
 */
export function revisionName({ root, language }: Session, at: string | undefined): string {
  return asked(() => {
    if (prefixOf(root) === undefined) return NO_REVISION;
    if (at !== undefined) return commitOf(root, at) ?? NO_REVISION;
    const [last] = commitsOf(root);
    return last === undefined ? NO_REVISION : last.hash + (isDirty(root) ? DIRTY : '');
  }, language);
}

export const NO_REVISION = 'none';
