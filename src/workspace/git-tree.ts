/** A workspace as a revision has it, read from git without touching the work tree. */
import { posix } from 'node:path';
import { commitOf, filesOf, modesOf, prefixOf } from './git.ts';
import { isYamlName, MAX_FILE_BYTES, type NotHad, type Tree } from './tree.ts';

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
  const files = filesOf(root, commit, prefix, (path) => /\.(ya?ml|txt)$/i.test(path) || path.includes('/source/'));
  let modes: ReadonlyMap<string, string> | undefined;
  const notHad = (file: string): NotHad | undefined => {
    modes ??= modesOf(root, commit, prefix);
    return notHadOf(modes, posix.normalize(file));
  };
  return { ok: true, commit, tree: { ...treeOf(files), notHad } };
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

function treeOf(files: ReadonlyMap<string, Buffer>): Omit<Tree, 'notHad'> {
  const paths = [...files.keys()];
  const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
  return {
    subfolders: () => unique(paths.flatMap((path) => (path.includes('/') ? (path.split('/')[0] ?? []) : []))),
    yamlFiles: (folder) => {
      const names = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      return { ok: true, names: unique(names.filter((name) => !name.includes('/') && isYamlName(name))) };
    },
    bytes: (file) => {
      const bytes = files.get(file);
      if (bytes === undefined) return { ok: false, why: 'missing' };
      return bytes.length > MAX_FILE_BYTES ? { ok: false, why: 'too-large' } : { ok: true, bytes };
    },
  };
}
