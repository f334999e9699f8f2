/** The workspace's folder on disk: which files it has, and their bytes. Nothing is read through a link that leaves it. */
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { digestsOf, objectName } from './digest.ts';
import { isInside } from './inside.ts';
import {
  type FileBytes,
  type FileNames,
  MAX_FILE_BYTES,
  type NotHad,
  type Stamp,
  type Tree,
  type Unreadable,
} from './tree.ts';

/** The workspace in `root`, as it is on the disk at the moment of each call. */
export function diskTree(root: string): Tree {
  let real: string | undefined;
  const folders = new Map<string, boolean>();
  return {
    subfolders: () => subfolders(root),
    names: (folder) => namesIn(root, folder),
    bytes: (file) =>
      readBytes(root, file, () => {
        // Were the root another folder by now, nothing in it would be taken to lie inside.
        real ??= realpathSync.native(root);
        return real;
      }),
    notHad: (file) => notHad(root, file),
    digests: (file) => read(root, file, (chunks) => digestsOf(chunks)) ?? [],
    object: (file, format) => read(root, file, (chunks, size) => objectName(chunks, size, format)),
    stamp: (file) => stampOf(root, file, folders),
  };
}

/** `folders` has of each, relative to `root`, whether it is reached without a link. */
function stampOf(root: string, file: string, folders: Map<string, boolean>): Stamp | undefined {
  const isPlain = (folder: string): boolean => {
    if (folder === '.') return true;
    const known = folders.get(folder) ?? (isPlain(posix.dirname(folder)) && isFolder(join(root, folder)));
    folders.set(folder, known);
    return known;
  };
  if (file.split('/').includes('..') || !isPlain(posix.dirname(file))) return undefined;
  try {
    const stat = lstatSync(join(root, file), { bigint: true });
    return stat.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() === true;
}

/** Names of the folders right inside `root`, by code point; none where it can't be listed. */
function subfolders(root: string): readonly string[] {
  const found = names(root, (entry) => entry.isDirectory() || entry.isSymbolicLink());
  return found.ok ? found.names : [];
}

/** Names of what lies right inside `folder` (relative to `root`), by code point; none where there is no folder. */
function namesIn(root: string, folder: string): FileNames {
  const found = names(join(root, folder), () => true);
  return !found.ok && found.why === 'missing' ? { ok: true, names: [] } : found;
}

function names(folder: string, keep: (entry: Dirent) => boolean): FileNames {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const kept = entries.filter((entry) => !entry.name.startsWith('.') && keep(entry));
    return { ok: true, names: kept.map((entry) => entry.name).sort() };
  } catch (error) {
    return { ok: false, why: whyUnreadable(error, folder) };
  }
}

/** The bytes of `file` (relative to `root`): a regular file of bounded size, inside `root` once links are followed. */
function readBytes(root: string, file: string, realRoot: () => string): FileBytes {
  try {
    const real = realpathSync.native(join(root, file));
    if (!isInside(real, realRoot())) return { ok: false, why: 'outside' };
    return readRegularFile(real);
  } catch (error) {
    return { ok: false, why: whyUnreadable(error, join(root, file)) };
  }
}

/** Whether `file` is a regular file inside `root`, reached without a link: what git keeps, and takes along. */
function notHad(root: string, file: string): NotHad | undefined {
  const steps = relative(root, resolve(root, file)).split(sep);
  if (isAbsolute(file) || steps[0] === '..' || steps[0] === '') return 'outside';
  try {
    let path = root;
    for (const step of steps) {
      path = join(path, step);
      if (lstatSync(path).isSymbolicLink()) return linkOf(root, path);
    }
    return lstatSync(path).isFile() ? undefined : 'not-a-file';
  } catch (error) {
    return whyUnreadable(error, join(root, file));
  }
}

/** What `use` makes of the content of `file` and its size; undefined where it can't be had. */
function read<T>(root: string, file: string, use: (chunks: Iterable<Buffer>, size: number) => T): T | undefined {
  if (notHad(root, file) !== undefined) return undefined;
  let handle: number | undefined;
  try {
    handle = openSync(join(root, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    return stat.isFile() ? use(chunksOf(handle), stat.size) : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Piece by piece: evidence may be larger than what is wanted in memory. */
function* chunksOf(handle: number): Generator<Buffer> {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (let count = readSync(handle, buffer); count > 0; count = readSync(handle, buffer)) {
    yield buffer.subarray(0, count);
  }
}

const CHUNK_BYTES = 1 << 20;

function linkOf(root: string, path: string): NotHad {
  return isInside(realpathSync(path), realpathSync(root)) ? 'link' : 'outside';
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

function whyUnreadable(error: unknown, path: string): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return isLink(path) ? 'broken-link' : 'missing';
    case 'ELOOP':
      return 'broken-link';
    case 'ENOTDIR':
      return isThere(path) ? 'not-a-folder' : 'missing';
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

function isLink(path: string): boolean {
  return entryAt(path)?.isSymbolicLink() === true;
}

function isThere(path: string): boolean {
  return entryAt(path) !== undefined;
}

/** What stands at the path; nothing where it is none, as where it is too long to be one. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
