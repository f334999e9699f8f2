/** A workspace as it would be if some of its files held another text. */
import { posix } from 'node:path';
import { isYamlName, type Tree } from './tree.ts';

/** `tree` with `texts` in place of its own: undefined stands for a file that is gone. Folders are those of `tree`. */
export function overlaid(tree: Tree, texts: ReadonlyMap<string, string | undefined>): Tree {
  return {
    subfolders: () => tree.subfolders(),
    yamlFiles: (folder) => {
      const found = tree.yamlFiles(folder);
      if (!found.ok) return found;
      const names = new Set(found.names);
      for (const [file, text] of texts) {
        if (posix.dirname(file) !== posix.normalize(folder) || !isYamlName(posix.basename(file))) continue;
        if (text === undefined) names.delete(posix.basename(file));
        else names.add(posix.basename(file));
      }
      return { ok: true, names: [...names].sort() };
    },
    bytes: (file) => {
      if (!texts.has(file)) return tree.bytes(file);
      const text = texts.get(file);
      return text === undefined ? { ok: false, why: 'missing' } : { ok: true, bytes: Buffer.from(text) };
    },
  };
}
