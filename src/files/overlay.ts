/** A workspace in which some files hold something else than the disk has: what is not saved yet, or not written. */
import { posix } from 'node:path';
import { filesTree } from './memory.ts';
import { MAX_FILE_BYTES, type Tree } from './tree.ts';

/** `tree` with `contents` in place of its own, whether there are such files or not; undefined: the file is gone. */
export function withFiles(tree: Tree, contents: ReadonlyMap<string, Buffer | undefined>): Tree {
  const there = [...contents].flatMap(([file, bytes]) => (bytes === undefined ? [] : [file]));
  const own = filesTree(new Map([...contents].flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : []))));
  const gone = new Set([...contents.keys()].filter((file) => !there.includes(file)));
  const folders = there.flatMap((file) => (file.includes('/') ? [file.split('/')[0] ?? ''] : []));
  return {
    subfolders: () => union(tree.subfolders(), folders),
    names: (folder) => {
      const found = tree.names(folder);
      const names = there.filter((file) => posix.dirname(file) === folder).map((file) => posix.basename(file));
      if (!found.ok) return found;
      const left = found.names.filter((name) => !gone.has(posix.join(folder, name)));
      return {
        ok: true,
        names: union(
          left,
          names.filter((name) => !name.startsWith('.')),
        ),
      };
    },
    bytes: (file) => {
      if (!contents.has(file)) return tree.bytes(file);
      const bytes = contents.get(file);
      if (bytes === undefined) return { ok: false, why: 'missing' };
      return bytes.length > MAX_FILE_BYTES ? { ok: false, why: 'too-large' } : { ok: true, bytes };
    },
    notHad: (file) => {
      if (!contents.has(file)) return tree.notHad(file);
      return gone.has(file) ? 'missing' : undefined;
    },
    digests: (file) => (contents.has(file) ? own.digests(file) : tree.digests(file)),
    object: (file, format) => (contents.has(file) ? own.object(file, format) : tree.object(file, format)),
  };
}

function union(names: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...names, ...more])].sort();
}
