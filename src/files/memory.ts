/** A workspace whose files are in memory, by their paths. */
import { digestsOf, objectName } from './digest.ts';
import { MAX_FILE_BYTES, type Tree } from './tree.ts';

/**
 * The workspace of `files`, by their paths from its root with forward slashes; folders are those that the paths name.
 */
export function filesTree(files: ReadonlyMap<string, Buffer>): Tree {
  const paths = [...files.keys()];
  const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
  return {
    subfolders: () => unique(paths.flatMap((path) => (path.includes('/') ? (path.split('/')[0] ?? []) : []))),
    names: (folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      return { ok: true, names: unique(inside.filter((name) => !name.includes('/') && !name.startsWith('.'))) };
    },
    bytes: (file) => {
      const bytes = files.get(file);
      if (bytes === undefined) return { ok: false, why: 'missing' };
      return bytes.length > MAX_FILE_BYTES ? { ok: false, why: 'too-large' } : { ok: true, bytes };
    },
    notHad: (file) => (files.has(file) ? undefined : 'missing'),
    digests: (file) => {
      const bytes = files.get(file);
      return bytes === undefined ? [] : digestsOf([bytes]);
    },
    object: (file, format) => {
      const bytes = files.get(file);
      return bytes === undefined ? undefined : objectName([bytes], bytes.length, format);
    },
  };
}
