/** Changes of a workspace on the disk, as they happen. */
import { posix } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PLAN_FILE, WORKSPACE_FILE } from './find.ts';
import { diskTree } from './folder.ts';
import type { Tree } from './tree.ts';

/**
 * Gives a word whenever files of the workspace in `folder` are others than they were, without end. It looks at their stamps
 * again and again, `interval` milliseconds apart: systems tell of changes only on some disks, and never on a network drive.
 */
export async function* changesIn(folder: string, interval = 1000): AsyncGenerator<void> {
  let before = stampsIn(diskTree(folder));
  for (;;) {
    await pause(interval);
    const now = stampsIn(diskTree(folder));
    if (now !== before) yield;
    before = now;
  }
}

/** Of workspace.yaml and of all that lies in the folders of plans. */
function stampsIn(tree: Tree): string {
  const plans = tree.subfolders().filter((folder) => tree.notHad(posix.join(folder, PLAN_FILE)) !== 'missing');
  const files = [WORKSPACE_FILE, ...plans.flatMap((folder) => filesIn(tree, folder, DEPTH))];
  return files
    .map((file) => {
      const stamp = tree.stamp?.(file);
      return stamp === undefined ? file : `${file} ${stamp.size} ${stamp.ino} ${stamp.mtimeNs} ${stamp.ctimeNs}`;
    })
    .join('\n');
}

/** A plan's files lie in its folder, or in one of those in it. */
const DEPTH = 2;

function filesIn(tree: Tree, path: string, depth: number): readonly string[] {
  const listed = depth === 0 ? undefined : tree.names(path);
  return listed?.ok ? listed.names.flatMap((name) => filesIn(tree, posix.join(path, name), depth - 1)) : [path];
}
