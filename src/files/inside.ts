/** Whether a path lies in a folder. */
import { sep } from 'node:path';

/** Whether the path lies in the folder `root`; both whole, with links followed. The root of a disk ends with a slash. */
export function isInside(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}
