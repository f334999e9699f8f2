/** A workspace as a revision has it, read from git without touching the work tree. */
import { commitOf, filesOf, prefixOf } from './git.ts';
import { isYamlName, MAX_FILE_BYTES, type Tree } from './tree.ts';

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
  const files = filesOf(
    root,
    commit,
    prefix,
    (path) => /\.(ya?ml|txt|liquid)$/i.test(path) || path.includes('/source/'),
  );
  return { ok: true, commit, tree: treeOf(files) };
}

function treeOf(files: ReadonlyMap<string, Buffer>): Tree {
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
