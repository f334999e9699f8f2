/** What git would take for a repository of its own where none may be: between the top level and the workspace, in it, below it. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The files by which git would take a folder for a repository, as paths from the workspace with forward slashes: a `.git`
 * but that of the top level (undefined outside of a repository), and the HEAD of a bare one.
 */
export function nestedRepositories(workspace: string, topLevel: string | undefined): readonly string[] {
  const root = realpathSync(workspace);
  const top = topLevel === undefined ? root : realpathSync(topLevel);
  const signs = [...foldersFrom(top, root), ...foldersBelow(root)].flatMap((folder) => {
    const git = join(folder, '.git');
    if (folder !== top && existsSync(git)) return [git];
    const isBelowTop = folder !== top || folder === root;
    return isBelowTop && looksBare((name) => existsSync(join(folder, name))) ? [join(folder, 'HEAD')] : [];
  });
  return signs.map((sign) => relative(root, sign).split(sep).join('/'));
}

/** Whether git would take a folder for a bare repository, or for a work tree's pointer to one, by what it `has`. */
export function looksBare(has: (name: string) => boolean): boolean {
  return has('HEAD') && (has('commondir') || (has('objects') && has('refs')));
}

/** From the top level down to the workspace, both with it. */
function foldersFrom(top: string, root: string): readonly string[] {
  return root === top || root === dirname(root) ? [root] : [...foldersFrom(top, dirname(root)), root];
}

/** The folders below, the nearer ones first, as far as there are not too many. */
function foldersBelow(root: string): readonly string[] {
  const found: string[] = [];
  let level = [root];
  while (level.length > 0 && found.length < MOST_FOLDERS) {
    level = level.flatMap(foldersIn);
    found.push(...level);
  }
  return found.slice(0, MOST_FOLDERS);
}

/** A workspace has some dozens. */
const MOST_FOLDERS = 10_000;

function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    // What is in a .git is that repository's own, and what was installed is nobody's plan.
    const inside = entries.filter((entry) => entry.isDirectory() && !/^(\.git|node_modules)$/.test(entry.name));
    return inside.map(({ name }) => join(folder, name)).sort();
  } catch {
    return [];
  }
}
