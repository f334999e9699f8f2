/** What a person means by a path: which files of the workspace, from where they are. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { repositoryOf } from '../../files/find.ts';

/**
 * The path of `written` (relative to `cwd`, or absolute; either kind of slash; by way of links or not) from the
 * workspace in `root`, with forward slashes; empty for the workspace itself, undefined where it lies outside.
 */
export function insideWorkspace(root: string, cwd: string, written: string): string | undefined {
  // A path as Windows writes it may be told to a colleague on another system.
  const path = resolve(cwd, existsSync(resolve(cwd, written)) ? written : written.replaceAll('\\', '/'));
  const found = [path, real(path)].flatMap((spelling) =>
    [root, real(root)].map((folder) => relative(folder, spelling)),
  );
  return found
    .find((way) => way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
    ?.split(sep)
    .join('/');
}

/** A file of the workspace as its repository names it; outside of one, as it is seen from `cwd`. Forward slashes. */
export function repositoryPath(root: string, cwd: string, file: string): string {
  return relative(repositoryOf(root) ?? cwd, join(root, file))
    .split(sep)
    .join('/');
}

/** Whether `file` is `path` or lies in it; both are relative to the workspace. */
export function liesIn(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}

/** The path with its links followed, as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}
