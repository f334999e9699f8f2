/** A workspace in which one file has another text than the disk has: what an editor has not saved yet. */
import { posix } from 'node:path';
import { isYamlName, MAX_FILE_BYTES, type Tree } from './tree.ts';

/** `tree` with `bytes` as `file`, whether there is such a file or not. */
export function withFile(tree: Tree, file: string, bytes: Buffer): Tree {
  const [top = ''] = file.split('/');
  const folder = posix.dirname(file);
  return {
    subfolders: () => (top === file ? tree.subfolders() : withName(tree.subfolders(), top)),
    yamlFiles: (asked) => {
      const found = tree.yamlFiles(asked);
      const isIn = asked === folder && isYamlName(posix.basename(file));
      return found.ok && isIn ? { ok: true, names: withName(found.names, posix.basename(file)) } : found;
    },
    bytes: (asked) => {
      if (asked !== file) return tree.bytes(asked);
      return bytes.length > MAX_FILE_BYTES ? { ok: false, why: 'too-large' } : { ok: true, bytes };
    },
    notHad: (asked) => (asked === file ? undefined : tree.notHad(asked)),
  };
}

function withName(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names : [...names, name].sort();
}
