/** A workspace as a revision has it, read from git without touching the work tree. */
import { posix } from 'node:path';
import { filesTree } from './files-tree.ts';
import { commitOf, filesOf, modesOf, prefixOf } from './git.ts';
import type { NotHad, Tree } from './tree.ts';

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
  const files = filesOf(folder, commit, prefix, (path) => /\.(ya?ml|txt)$/i.test(path) || path.includes('/source/'));
  let modes: ReadonlyMap<string, string> | undefined;
  const notHad = (file: string): NotHad | undefined => {
    modes ??= modesOf(folder, commit, prefix);
    return notHadOf(modes, posix.normalize(file));
  };
  return { ...filesTree(files), notHad };
}

/** By the modes that git keeps: 120000 is a link, 160000 another repository. */
function notHadOf(modes: ReadonlyMap<string, string>, file: string): NotHad | undefined {
  if (file.startsWith('../') || file.startsWith('/')) return 'outside';
  const steps = file.split('/');
  const isLink = steps.some((_, i) => modes.get(steps.slice(0, i + 1).join('/')) === '120000');
  if (isLink) return 'link';
  const mode = modes.get(file);
  if (mode !== undefined) return mode.startsWith('100') ? undefined : 'not-a-file';
  return [...modes.keys()].some((path) => path.startsWith(`${file}/`)) ? 'not-a-file' : 'missing';
}
