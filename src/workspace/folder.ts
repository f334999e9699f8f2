/** The workspace's folder on disk: which files it has, and their bytes. Nothing is read through a link that leaves it. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The largest plan file that is read; the largest real one is a hundredth of it. */
export const MAX_FILE_BYTES = 5_000_000;

export type Unreadable = 'missing' | 'not-a-file' | 'too-large' | 'outside' | 'denied' | 'failed';

export type FileBytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: Unreadable };

/** Names of the subfolders of `folder`, by code point; none where it can't be listed. */
export function subfolders(root: string, folder = ''): readonly string[] {
  return names(join(root, folder), (entry) => entry.isDirectory() || entry.isSymbolicLink());
}

/** Paths (relative to `root`, forward slashes) of the YAML files right inside `folder`, by code point. */
export function yamlFiles(root: string, folder: string): readonly string[] {
  return names(join(root, folder), (entry) => /\.ya?ml$/.test(entry.name)).map((name) => `${folder}/${name}`);
}

function names(folder: string, keep: (entry: { name: string; isDirectory(): boolean; isSymbolicLink(): boolean }) => boolean) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.') && keep(entry))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** The bytes of `file` (relative to `root`): a regular file of bounded size, inside `root` once links are followed. */
export function readBytes(root: string, file: string): FileBytes {
  try {
    const real = realpathSync(join(root, file));
    if (!real.startsWith(realpathSync(root) + sep)) return { ok: false, why: 'outside' };
    return readRegularFile(real);
  } catch (error) {
    return { ok: false, why: whyUnreadable(error) };
  }
}

function readRegularFile(path: string): FileBytes {
  // Non-blocking, so that a FIFO without a writer can't hang the open itself.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { ok: false, why: 'not-a-file' };
    if (stat.size > MAX_FILE_BYTES) return { ok: false, why: 'too-large' };
    return { ok: true, bytes: readFileSync(handle) };
  } finally {
    closeSync(handle);
  }
}

function whyUnreadable(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
    case 'ENXIO':
      return 'not-a-file';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'failed';
  }
}
