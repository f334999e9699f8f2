/** A workspace as a revision has it, or as it is about to be committed, read from git without touching the work tree. */

import { posix } from 'node:path';
import { digestsOf } from '../files/digest.ts';
import { WORKSPACE_FILE } from '../files/find.ts';
import { filesTree } from '../files/memory.ts';
import type { NotHad, Tree } from '../files/tree.ts';
import { commitOf, prefixOf } from './git.ts';
import { blobOf, blobsOf, entriesOf, formerPath, type GitEntry, stagedEntriesOf } from './objects.ts';

type GitTree =
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
  return { ok: true, commit, tree: workspaceAt(root, commit).tree };
}

/** The workspace in `root` as `commit` has it, and its folder there: it may have had another name then. */
export function workspaceAt(root: string, commit: string): { readonly prefix: string; readonly tree: Tree } {
  const prefix = prefixOf(root) ?? '';
  const tree = treeOf(root, entriesOf(root, commit, prefix));
  if (tree.bytes(WORKSPACE_FILE).ok) return { prefix, tree };
  const former = formerPath(root, commit, prefix + WORKSPACE_FILE) ?? onlyWorkspaceIn(root, commit);
  if (former === undefined) return { prefix, tree };
  const moved = former.slice(0, -WORKSPACE_FILE.length);
  return { prefix: moved, tree: treeOf(root, entriesOf(root, commit, moved)) };
}

/** Where the commit has a workspace, if in one place alone. */
function onlyWorkspaceIn(root: string, commit: string): string | undefined {
  const paths = entriesOf(root, commit, '').map(({ path }) => path);
  const [only, ...others] = paths.filter((path) => `/${path}`.endsWith(`/${WORKSPACE_FILE}`));
  return others.length === 0 ? only : undefined;
}

/**
 * The workspace in `root` as it would be committed now; undefined outside of a repository.
 * @throws GitError where git can't or won't read the repository
 */
export function stagedTree(root: string): Tree | undefined {
  return prefixOf(root) === undefined ? undefined : treeOf(root, stagedEntriesOf(root));
}

function treeOf(root: string, entries: readonly GitEntry[]): Tree {
  const files = blobsOf(
    root,
    entries.filter(({ mode, path }) => mode.startsWith('100') && isOurs(path)),
  );
  const modes = new Map(entries.map(({ path, mode }) => [path, mode]));
  const hashes = new Map(entries.flatMap(({ path, mode, hash }) => (mode.startsWith('100') ? [[path, hash]] : [])));
  const object = (file: string): string | undefined => hashes.get(posix.normalize(file));
  return {
    ...filesTree(files),
    notHad: (file) => notHadOf(modes, posix.normalize(file)),
    object,
    digests: (file) => {
      const hash = object(file);
      const blob = hash === undefined ? undefined : blobOf(root, hash);
      return blob === undefined ? [] : digestsOf([blob]);
    },
  };
}

function isOurs(path: string): boolean {
  return /\.(ya?ml|txt|liquid)$/i.test(path) || path.includes('/source/');
}

function notHadOf(modes: ReadonlyMap<string, string>, file: string): NotHad | undefined {
  if (file.startsWith('../') || file.startsWith('/')) return 'outside';
  const steps = file.split('/');
  const isLink = steps.some((_, i) => modes.get(steps.slice(0, i + 1).join('/')) === '120000');
  if (isLink) return 'link';
  const mode = modes.get(file);
  if (mode !== undefined) return mode.startsWith('100') ? undefined : 'not-a-file';
  return [...modes.keys()].some((path) => path.startsWith(`${file}/`)) ? 'not-a-file' : 'missing';
}
