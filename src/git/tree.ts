/** A workspace as a revision has it, or as it is about to be committed, read from git without touching the work tree. */

import { posix, relative, sep } from 'node:path';
import { digestsOf } from '../files/digest.ts';
import { WORKSPACE_FILE } from '../files/find.ts';
import { filesTree } from '../files/memory.ts';
import { looksBare } from '../files/nested.ts';
import type { NotHad, Tree } from '../files/tree.ts';
import { commitOf, GitError, prefixOf } from './git.ts';
import { blobOf, blobsOf, entriesOf, formerPath, type GitEntry, stagedEntriesOf } from './objects.ts';
import { repositoryAt } from './repository.ts';

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
  return { ok: true, commit, tree: workspaceAt(root, commit, []).tree };
}

/**
 * The workspace in `root` as `commit` has it, and its folder there: it may have had another name then. `planIds` are those
 * of its plans by which it is known again.
 */
export function workspaceAt(
  root: string,
  commit: string,
  planIds: readonly string[],
): { readonly prefix: string; readonly tree: Tree } {
  const prefix = repositoryAt(root)?.prefix ?? '';
  const own = entriesOf(root, commit, prefix);
  if (workspacesIn(own).includes('')) return { prefix, tree: treeOf(root, own) };
  const all = entriesOf(root, commit);
  const former = formerPath(root, commit, prefix + WORKSPACE_FILE)?.slice(0, -WORKSPACE_FILE.length);
  const there = workspacesIn(all);
  const found =
    former ??
    there.find((place) => plansIn(root, all, place).some(({ id }) => planIds.includes(id))) ??
    (there.length === 1 ? there[0] : undefined);
  if (found === undefined) return { prefix, tree: treeOf(root, own) };
  return { prefix: found, tree: treeOf(root, entriesUnder(all, found)) };
}

/** The folders that hold a workspace.yaml, from where `entries` begin, empty or with a final slash, in order. */
export function workspacesIn(entries: readonly GitEntry[]): readonly string[] {
  const files = entries.filter(({ mode, path }) => isFile(mode) && posix.basename(path) === WORKSPACE_FILE);
  return files.map(({ path }) => path.slice(0, -WORKSPACE_FILE.length)).sort();
}

/** A plan by what a glance at its file shows. */
interface PlanGlance {
  readonly id: string;
  readonly title: string;
}

/** The plans of the workspace in the folder `place`. */
export function plansIn(root: string, entries: readonly GitEntry[], place: string): readonly PlanGlance[] {
  const files = entriesUnder(entries, place).filter(
    ({ mode, path }) => isFile(mode) && /^[^/]+\/plan\.yaml$/.test(path),
  );
  return [...blobsOf(root, files).values()].map(String).flatMap((text) => {
    const [, id] = /^plan:[ \t]*["']?([a-z0-9-]+)/m.exec(text) ?? [];
    const [, title = ''] = /^title:[ \t]*["']?(.*?)["']?[ \t\r]*$/m.exec(text) ?? [];
    return id === undefined ? [] : [{ id, title }];
  });
}

/** What of `entries` lies under `place`, by its path from there. */
export function entriesUnder<T extends GitEntry>(entries: readonly T[], place: string): readonly T[] {
  return entries.flatMap((entry) =>
    entry.path.startsWith(place) ? [{ ...entry, path: entry.path.slice(place.length) }] : [],
  );
}

/**
 * The workspace in `root` as it would be committed now; undefined outside of a repository.
 * @throws GitError where git can't or won't read the repository
 */
export function stagedTree(root: string): Tree | undefined {
  const prefix = prefixOf(root);
  return prefix === undefined ? undefined : treeOf(root, stagedEntriesOf(root, prefix));
}

/**
 * What of the workspace in `root` git would take for another repository, as the revision `at` has it, else as it would be
 * committed now: submodules, and the HEAD of what looks like a bare one.
 */
export function nestedIn(root: string, at: string | undefined): readonly string[] {
  const prefix = repositoryAt(root)?.prefix ?? '';
  const entries =
    at === undefined ? stagedEntriesOf(root, prefix) : entriesOf(root, commitOf(root, at) ?? 'HEAD', prefix);
  const names = new Set(entries.flatMap(({ path }) => [path, ...foldersOf(path)]));
  const heads = entries.filter(({ path }) => posix.basename(path) === 'HEAD');
  const bare = heads.filter(({ path }) => looksBare((name) => names.has(posix.join(posix.dirname(path), name))));
  const submodules = entries.filter(({ mode }) => mode === '160000');
  return [...bare, ...submodules].map(({ path }) => path).sort();
}

/** Whether the repository with that top level has files in `folder` at `revision`; not where it has no such revision. */
export function keptBy(top: string, revision: string, folder: string): boolean {
  const prefix = `${relative(top, folder).split(sep).join('/')}/`;
  try {
    const commit = commitOf(top, revision);
    return commit !== undefined && entriesOf(top, commit, prefix).some(({ mode }) => isFile(mode));
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

function foldersOf(path: string): readonly string[] {
  const above = posix.dirname(path);
  return above === '.' ? [] : [above, ...foldersOf(above)];
}

/** The workspace of which these are all the entries. */
export function treeOf(root: string, entries: readonly GitEntry[]): Tree {
  const files = blobsOf(
    root,
    entries.filter(({ mode, path }) => isFile(mode) && isOurs(path)),
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

function isFile(mode: string): boolean {
  return mode.startsWith('100');
}

/** Whether a file is read of a workspace; of all others only that they are there. */
export function isOurs(path: string): boolean {
  return /\.(ya?ml|txt|liquid)$/i.test(path) || path.includes('/source/');
}

function notHadOf(modes: ReadonlyMap<string, string>, file: string): NotHad | undefined {
  if (file.startsWith('../') || file.startsWith('/')) return 'outside';
  const steps = file.split('/');
  const isLink = steps.some((_, i) => modes.get(steps.slice(0, i + 1).join('/')) === '120000');
  if (isLink) return 'link';
  const mode = modes.get(file);
  if (mode !== undefined) return isFile(mode) ? undefined : 'not-a-file';
  return [...modes.keys()].some((path) => path.startsWith(`${file}/`)) ? 'not-a-file' : 'missing';
}
