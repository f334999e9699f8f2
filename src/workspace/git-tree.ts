/** A workspace as a revision has it, read from git without touching the work tree. */

import { filesTree } from './files-tree.ts';
import { commitOf, filesOf, prefixOf } from './git.ts';
import type { Tree } from './tree.ts';

export type GitTree =
  | { readonly ok: true; readonly tree: Tree; readonly commit: string }
  | { readonly ok: false; readonly why: 'no-repository' | 'no-revision' };

/**
 * The workspace in `root` as `revision` has it.
 * @throws GitError where git can't or won't read the repository
 */
export function gitTree(root: string, revision: string): GitTree {
  const prefix = prefixOf(root);
  if (prefix === undefined) return { ok: false, why: 'no-repository' };
  const commit = commitOf(root, revision);
  if (commit === undefined) return { ok: false, why: 'no-revision' };
  return { ok: true, commit, tree: treeAt(root, commit, prefix) };
}

/** The workspace that `commit` has under `prefix`, a path from the root of the repository. */
export function treeAt(folder: string, commit: string, prefix: string): Tree {
  return filesTree(
    filesOf(folder, commit, prefix, (path) => /\.(ya?ml|txt)$/i.test(path) || path.includes('/source/')),
  );
}
