/** Changes files of the workspace, one at a time and whole or not at all; nothing else writes. */
import { type BigIntStats, constants } from 'node:fs';
import {
  access,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rmdir,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { codeOf, StoreError, storeError } from './fault.ts';
import { onceFree } from './held.ts';
import { acquire, release, type Times } from './lock.ts';
import { utf8Text } from './utf8.ts';

export { StoreError } from './fault.ts';

/** Makes the new text from the present one; undefined: there is no file. Asked again if the file changed meanwhile. */
type Change = (text: string | undefined) => string | Promise<string>;

/** What the file shall hold; `old` gives the text that it holds now, and throws where that is none; `bytes` are its bytes. */
type Maker = (old: () => string | undefined, bytes: Uint8Array | undefined) => string | Uint8Array | Promise<string>;

interface StoreOptions extends Partial<Times> {
  /** Whether the folder of the file is made where there is none; the one above it never is. */
  readonly makesFolder?: boolean;
}

const TIMES: Times = { wait: 60_000, stale: 10_000 };

/**
 * Changes `file` (relative to `root`) under the lock of its folder, which for a journal is that of the whole plan: reads
 * it, lets `change` make the new text (the same text writes nothing) and puts that in its place in one step. While
 * `change` works nobody else who takes the lock writes in the folder; where the lock was lost nothing is written, and
 * `change` is asked again. The file is never seen half written; whatever goes wrong leaves the old one. A link is followed
 * within `root` only. What `change` throws is passed on.
 * @throws StoreError
 */
export async function update(root: string, file: string, change: Change, options: StoreOptions = {}): Promise<void> {
  await make(root, file, (old) => change(old()), options);
}

/** Takes the lock of `folder`, breaking one that nobody holds any more, and gives it back; whether it came free in time. */
export async function freed(folder: string): Promise<boolean> {
  const lock = await acquire(folder, TIMES);
  if (lock !== undefined) await release(lock);
  return lock !== undefined;
}

/**
 * Puts `content` in the place of `file` (relative to `root`), whatever that holds, as `update` does.
 * @throws StoreError
 */
export async function put(root: string, file: string, content: string | Uint8Array): Promise<void> {
  await make(root, file, () => content, {});
}

/**
 * Puts `text` in the place of the bytes `was`, which `file` (relative to `root`) must still hold, as `update` does.
 * @throws StoreError
 */
export async function convert(root: string, file: string, was: Uint8Array, text: string): Promise<void> {
  const maker: Maker = (_old, bytes) => {
    if (bytes === undefined || !Buffer.from(was).equals(bytes)) throw new StoreError('changed', file);
    return text;
  };
  await make(root, file, maker, {});
}

async function make(root: string, file: string, maker: Maker, options: StoreOptions): Promise<void> {
  const { makesFolder = true, ...times } = { ...TIMES, ...options };
  const start = performance.now();
  try {
    const path = await insideRoot(root, file);
    for (;;) {
      const wait = times.wait - (performance.now() - start);
      if (wait < 0) throw new StoreError('locked', file);
      if (await attempt(path, file, maker, { ...times, wait }, makesFolder)) return;
    }
  } catch (error) {
    throw storeError(error, file);
  }
}

/** Where `file` stands once links are followed, which must be inside `root`. */
async function insideRoot(root: string, file: string): Promise<string> {
  const base = await realpath(root);
  const isInside = (path: string): boolean => path.startsWith(base.endsWith(sep) ? base : base + sep);
  const real = await realPath(resolve(base, file));
  if (!isInside(real)) throw new StoreError('outside', file);
  return real;
}

/** The real path of what may not exist yet. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const folder = await realPath(dirname(path));
    const link = await lstat(path).catch(() => undefined);
    if (link?.isSymbolicLink()) return realPath(resolve(folder, await readlink(path)));
    return join(folder, basename(path));
  }
}

/** Whether it was done; if not, the lock was lost or the file changed by somebody who takes no lock. */
async function attempt(path: string, file: string, maker: Maker, times: Times, makesFolder: boolean): Promise<boolean> {
  const folder = dirname(path);
  const isNew = makesFolder && (await madeFolder(folder));
  let draft: string | undefined;
  try {
    draft = await acquire(folder, times);
    if (draft === undefined) throw new StoreError('locked', file);
    const old = await read(path, file);
    const content = await maker(() => old && decoded(old.bytes, file), old?.bytes);
    if (old !== undefined && isSame(content, old.bytes)) return true;
    if (!(await write(draft, content, old?.stat))) return false;
    if (!(await isStill(path, old?.stat))) return false;
    if (!(await replaced(path, draft, content))) return false;
    for (const changed of isNew ? [folder, dirname(folder)] : [folder]) await sync(changed);
    return true;
  } catch (error) {
    if (draft !== undefined || codeOf(error) !== 'ENOENT') throw error;
    // Some folders of the system let nothing be made in them, and call that so.
    if (await isThere(folder)) throw new StoreError('failed', file, error);
    // Who made the folder had nothing to write, and has removed it.
    if (makesFolder && !isNew) return false;
    throw error;
  } finally {
    if (draft !== undefined) await release(draft);
    // It stays when there is something in it.
    if (isNew) await rmdir(folder).catch(ignore);
  }
}

/** Makes the folder where there is none, and says whether it did; the one above it must be there. */
async function madeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    // Where nothing may be made, there may be one all the same.
    if (codeOf(error) !== 'ENOENT' && (await isThere(folder))) return false;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function isSame(content: string | Uint8Array, bytes: Uint8Array): boolean {
  return Buffer.compare(Buffer.from(content), bytes) === 0;
}

interface Old {
  readonly bytes: Uint8Array;
  readonly stat: BigIntStats;
}

async function read(path: string, file: string): Promise<Old | undefined> {
  let handle: FileHandle;
  try {
    // A file that must not be written could be replaced all the same, its folder allowing.
    await access(path, constants.W_OK);
    // Non-blocking, so that a FIFO without a writer can't hang the open itself.
    handle = await onceFree(() => open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const stat = await handle.stat({ bigint: true });
    if (!stat.isFile()) throw new StoreError('not-a-file', file);
    return { bytes: await handle.readFile(), stat };
  } finally {
    await handle.close();
  }
}

/** What isn't UTF-8 could not be written back as it was. */
function decoded(bytes: Uint8Array, file: string): string {
  const text = utf8Text(bytes);
  if (text === undefined) throw new StoreError('not-utf8', file);
  return text;
}

/** Writes the draft down to the disk, with the mode and the owner of the old file; false if the draft is gone. */
async function write(draft: string, content: string | Uint8Array, old: BigIntStats | undefined): Promise<boolean> {
  let handle: FileHandle;
  try {
    handle = await open(draft, 'r+');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    if (old !== undefined) await adopt(handle, old);
    // Writes until all is written or an error comes: a full disk takes a part, and says so at the next write only.
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

async function adopt(handle: FileHandle, old: BigIntStats): Promise<void> {
  const own = await handle.stat({ bigint: true });
  // Only root may give files away; a member of the group may keep the group.
  if (own.uid !== old.uid) await handle.chown(Number(old.uid), Number(own.gid)).catch(ignore);
  if (own.gid !== old.gid) await handle.chown(-1, Number(old.gid)).catch(ignore);
  // A drive without modes may refuse.
  if (own.mode !== old.mode) await handle.chmod(Number(old.mode) & 0o7777).catch(ignore);
}

/** Whether the file is the one that was read: an editor takes no lock. */
async function isStill(path: string, old: BigIntStats | undefined): Promise<boolean> {
  const now = await stat(path, { bigint: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  return now?.ino === old?.ino && now?.mtimeNs === old?.mtimeNs && now?.size === old?.size;
}

/** Puts the draft in the file's place; false if the lock was broken, and the draft gone with it. */
async function replaced(path: string, draft: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await onceFree(() => rename(draft, path));
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    // A network drive may have done it and lost the answer.
    const now = await readFile(path).catch(() => undefined);
    return now !== undefined && isSame(content, now);
  }
}

/** Makes the folder's new names last through a power cut, where the system lets folders be synced. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(ignore);
  await handle?.close();
}

function ignore(): void {
  // It is better so, but nothing depends on it.
}
