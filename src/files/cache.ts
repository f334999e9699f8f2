/**
 * A folder of this program's own among the user's caches: what is in it may be lost, or be rubbish, at any time, and costs time
 * then and nothing else. So nothing here throws, and nothing is read that somebody else could have written.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a program keeps what it may lose. */
export interface Cache {
  /** The folder of all versions of the program. */
  readonly folder: string;
  /** The name of the folder in it that is this program's alone: another one could have read the files otherwise. */
  readonly build: string;
  /** The time in milliseconds, as the stamps of files have it. */
  readonly now: number;
  /** Whether sums are not to be taken for what they sum up: after one turned out to be stale. */
  readonly isPlain?: true;
}

/** What was kept a moment ago is so no more: what was begun with it is to be done again, without. */
export class StaleCacheError extends Error {
  override readonly name = 'StaleCacheError';
}

/** How large one file may be that is read or written: a plan of 100,000 entries takes a quarter of it. */
const MAX_BYTES = 100_000_000;
/** What all of them together may come to; beyond that, the oldest go. */
const MAX_ALL_BYTES = 1_000_000_000;
const DAY = 86_400_000;
/** Days after which a file goes that nobody has written anew; of other builds of the program, sooner. */
const MAX_DAYS = 30;
const MAX_DAYS_OF_OTHERS = 3;

/** The bytes that are kept under the name; undefined where there are none to be trusted. */
export function cached({ folder, build }: Cache, name: string): Buffer | undefined {
  if (!isOwn(folder) || !isOwn(join(folder, build))) return undefined;
  try {
    const handle = openSync(join(folder, build, name), constants.O_RDONLY | NO_FOLLOW | NON_BLOCKING);
    try {
      const stat = fstatSync(handle);
      return stat.isFile() && isOurs(stat) && stat.size <= MAX_BYTES ? readFileSync(handle) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Keeps the bytes under the name, whole or not at all. */
export function keep({ folder, build }: Cache, name: string, bytes: Buffer): void {
  if (bytes.length > MAX_BYTES) return;
  const own = join(folder, build);
  const draft = join(own, `${name}.${process.pid}.draft`);
  try {
    make(own);
    if (!isOwn(folder) || !isOwn(own)) return;
    const handle = openSync(draft, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_FOLLOW, 0o600);
    try {
      // A full disk takes a part, and says so at the next write only.
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, join(own, name));
  } catch {
    remove(draft);
  }
}

/** Makes the folder, and those above it that are not there. Node's own way goes round for ever in /proc. */
function make(folder: string): void {
  if (entryAt(folder) !== undefined) return;
  make(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** How much is kept, by all versions of the program. */
export function sizeOf({ folder }: Cache): { readonly files: number; readonly bytes: number } {
  const files = filesIn(folder);
  return { files: files.length, bytes: files.reduce((sum, { stat }) => sum + stat.size, 0) };
}

/** The first bytes, `length` at the most, of each file that this program has kept. */
export function beginnings({ folder, build }: Cache, length: number): readonly Buffer[] {
  if (!isOwn(folder) || !isOwn(join(folder, build))) return [];
  return inside(join(folder, build)).flatMap(({ path, stat }) => {
    if (!stat.isFile() || !isOurs(stat)) return [];
    try {
      const handle = openSync(path, constants.O_RDONLY | NO_FOLLOW | NON_BLOCKING);
      try {
        const buffer = Buffer.alloc(length);
        return [buffer.subarray(0, readSync(handle, buffer))];
      } finally {
        closeSync(handle);
      }
    } catch {
      return [];
    }
  });
}

/** Removes all that is kept, by all versions of the program. */
export function emptied({ folder }: Cache): void {
  if (isOwn(folder)) for (const { path } of inside(folder)) remove(path);
}

/** Removes what is too old, of other builds, left by who was killed while writing, or too much. */
export function tidy({ folder, build, now }: Cache): void {
  const isStale = ({ path, stat }: Kept): boolean => {
    const isOther = dirname(path) !== join(folder, build);
    const days = Math.abs(now - stat.mtimeMs) / DAY;
    return days > (path.endsWith('.draft') ? 1 : isOther ? MAX_DAYS_OF_OTHERS : MAX_DAYS);
  };
  let bytes = 0;
  for (const one of filesIn(folder).sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)) {
    bytes += one.stat.size;
    if (isStale(one) || bytes > MAX_ALL_BYTES) remove(one.path);
  }
}

interface Kept {
  readonly path: string;
  readonly stat: Stats;
}

/** The files in the folders of the builds. */
function filesIn(folder: string): Kept[] {
  if (!isOwn(folder)) return [];
  return inside(folder).flatMap(({ path, stat }) => (stat.isDirectory() ? inside(path) : []));
}

function entryAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function inside(folder: string): readonly Kept[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const stat = entryAt(path);
      return stat === undefined ? [] : [{ path, stat }];
    });
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It stays, and is tried again another day.
  }
}

/** Whether it is a folder that nobody else could have made, or put anything in. */
function isOwn(folder: string): boolean {
  try {
    const stat = lstatSync(folder);
    return stat.isDirectory() && isOurs(stat);
  } catch {
    return false;
  }
}

/** Windows has neither owner nor mode; what lies in %LOCALAPPDATA% is the user's there. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o077) === 0);
}

/** Windows has neither. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const NON_BLOCKING = constants.O_NONBLOCK ?? 0;
