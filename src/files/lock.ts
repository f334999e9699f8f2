/**
 * One writer at a time in a folder, by what every file system does in one step: renaming, and removing only what is
 * empty. A writer prepares a folder that holds a file with a name of its own, and renames it to `.plan.lock`; that fails
 * while a lock with a file in it stands there. The lock is broken by removing its file, by name: a fresh lock has another
 * name in it, so however many break an old lock at once, nobody can break a new one.
 *
 * The writer writes the new content into that file, and renames it over the old: this ends the lock and, if the lock was
 * broken meanwhile, fails. So nobody writes who has lost the lock, even one whose machine slept.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './fault.ts';
import { onceFree } from './held.ts';

/** The lock's name, and how the names of folders begin that are to become one. Git has to ignore both. */
export const LOCK = '.plan.lock';

export interface Times {
  /** How long to wait for others, in milliseconds. */
  readonly wait: number;
  /** How long a lock may stay with one writer. */
  readonly stale: number;
}

/**
 * Takes the lock of `folder`. The answer is the path of the lock's file, empty; undefined when it was never free. A lock
 * is broken when its process is gone from this machine, or when it was seen for longer than `stale`: so long as this
 * process watched it, so clocks that differ do no harm. Where there is no such folder the system's error is thrown.
 */
export async function acquire(folder: string, { wait, stale }: Times): Promise<string | undefined> {
  const lock = join(folder, LOCK);
  const token = `${machine()}-${process.pid}-${randomBytes(6).toString('hex')}`;
  const start = performance.now();
  const firstSeen = new Map<string, number>();
  // Who has waited longest asks most often: so nobody who comes later is always there first.
  for (let delay = 80; ; delay = Math.max(delay * 0.95, 10)) {
    const holders = await filesIn(lock);
    if (holders.length === 0 && (await claim(folder, token))) {
      await sweep(folder).catch(ignore);
      return join(lock, token);
    }
    const now = performance.now();
    if (now - start > wait) return undefined;
    for (const name of holders) {
      const since = firstSeen.get(name) ?? now;
      firstSeen.set(name, since);
      if (isGone(name) || now - since > stale) await unlink(join(lock, name)).catch(ignore);
    }
    await pause(delay * (0.5 + Math.random()));
  }
}

/** Gives back the lock whose file is `file`, which may be gone. */
export async function release(file: string): Promise<void> {
  await onceFree(() => unlink(file)).catch(ignore);
  // Not empty: somebody else has it already.
  await rmdir(dirname(file)).catch(ignore);
}

/**
 * The paths of the locks in `folder`, and of what was to become one, that no process of this machine holds. What another
 * machine may hold is looked at twice: a lock is held for a moment only.
 */
export async function leftIn(folder: string): Promise<readonly string[]> {
  const found = await unheldIn(folder);
  if (found.length === 0) return [];
  await pause(MOMENT_MS);
  const then = await unheldIn(folder);
  return found.filter((path) => then.includes(path)).map(dirname);
}

const MOMENT_MS = 500;

/** With the name of the holder behind the path of each; an empty lock is nobody's. */
async function unheldIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name === LOCK || name.startsWith(`${LOCK}.`));
  const locks = names.map(async (name) => {
    const path = join(folder, name);
    const holders = await readdir(path).catch(() => []);
    return holders.some(isHeldHere) ? [] : [join(path, holders[0] ?? 'nobody')];
  });
  return (await Promise.all(locks)).flat();
}

function isHeldHere(token: string): boolean {
  return token.startsWith(`${machine()}-`) && !isGone(token);
}

async function claim(folder: string, token: string): Promise<boolean> {
  const lock = join(folder, LOCK);
  const stage = `${lock}.${token}`;
  try {
    await mkdir(stage);
    // Who may write in the folder may break its lock.
    await chmod(stage, (await stat(folder)).mode & 0o777).catch(ignore);
    await writeFile(join(stage, token), '', { flag: 'wx' });
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(ignore);
    throw error;
  }
  // Windows renames to no folder that exists, be it empty.
  await rmdir(lock).catch(ignore);
  try {
    await rename(stage, lock);
    return true;
  } catch (error) {
    // A network drive may have done it and lost the answer.
    if ((await filesIn(lock)).includes(token)) return true;
    await rm(stage, { recursive: true, force: true }).catch(ignore);
    if (TAKEN.includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

const TAKEN: readonly string[] = ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM', 'EACCES', 'EBUSY'];

/** The names in the lock; none if it is free. */
async function filesIn(lock: string): Promise<readonly string[]> {
  try {
    // A link in its place would lead elsewhere, where nothing may be removed.
    if (!(await lstat(lock)).isDirectory()) throw notAFolder(lock);
    return await readdir(lock);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function notAFolder(path: string): Error {
  return Object.assign(new Error(`not a folder: ${path}`), { code: 'ENOTDIR', syscall: 'readdir' });
}

/** Removes what processes left that were killed before they had the lock. */
async function sweep(folder: string): Promise<void> {
  const prefix = `${LOCK}.`;
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix) && (await isLeft(folder, name.slice(prefix.length)))) {
      await unlink(join(folder, name, name.slice(prefix.length))).catch(ignore);
      await rmdir(join(folder, name)).catch(ignore);
    }
  }
}

/** Whether nobody is at it any more: by both times, that of the drive alone counts. */
async function isLeft(folder: string, token: string): Promise<boolean> {
  if (isGone(token)) return true;
  try {
    const [theirs, ours] = await Promise.all([stat(join(folder, `${LOCK}.${token}`)), stat(join(folder, LOCK))]);
    return ours.mtimeMs - theirs.mtimeMs > LEFT_AFTER_MS;
  } catch {
    return false;
  }
}

const LEFT_AFTER_MS = 60_000;

/** Whether the process that took this name ran on this machine and has ended. */
function isGone(token: string): boolean {
  const [, where, pid] = /^([0-9a-f]{12})-(\d+)-[0-9a-f]{12}$/.exec(token) ?? [];
  if (where !== machine()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

let known: string | undefined;

/** The machine, its start, and the container: where a process number means one process. */
function machine(): string {
  known ??= createHash('sha1')
    .update(hostname())
    .update(attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')))
    .update(attempt(() => readlinkSync('/proc/self/ns/pid')))
    .digest('hex')
    .slice(0, 12);
  return known;
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

function ignore(): void {
  // Somebody else did it, or will.
}
