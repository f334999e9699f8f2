/** The folder of a site: what is written there is listed in it, so that nothing else is ever replaced or removed. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diskTree } from '../../files/folder.ts';
import type { Tree } from '../../files/tree.ts';
import { writeWhole } from '../../files/whole.ts';
import type { Session } from '../open/session.ts';
import { unwritten } from '../unwritten.ts';
import { UsageError } from '../usage-error.ts';
import type { SiteFile } from './pages.ts';

/** The list: each file's path, and the SHA-256 of what it holds; while a site is being written, also of what it held before. */
const LIST = 'plan-site.json';

type Digests = ReadonlyMap<string, readonly string[]>;

/**
 * Writes `files` to `folder`, and removes those that an earlier site had there and this one has not. Where one of them was
 * changed by hand, or stands there without having been written as a part of a site, nothing is written at all.
 * @throws UsageError where that is so, where the folder holds other things and no site, or where the system refuses
 */
export async function writeSite(files: readonly SiteFile[], folder: string, session: Session): Promise<void> {
  const root = resolve(session.context.cwd, folder);
  try {
    const before = await listIn(root, folder, session);
    const tree = diskTree(root);
    const foreign = files.find(({ path }) => !isOurs(path, before, tree));
    if (foreign !== undefined) {
      throw new UsageError(({ site }) => site.foreign(join(folder, foreign.path)), session.language);
    }
    await mkdir(root, { recursive: true });
    const written = new Map<string, string>();
    for (const { path, content } of files) {
      written.set(path, await content());
      session.context.progress?.(written.size, files.length);
    }
    const after: Digests = new Map([...written].map(([path, text]) => [path, [digestOf(text)]]));
    // Whatever stops the writing, what is there by then is on the list.
    await writeList(root, joined(before, after));
    for (const [path, text] of written) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeWhole(join(root, path), text);
    }
    const gone = [...before.keys()].filter((path) => !after.has(path) && isOurs(path, before, tree));
    for (const path of gone) await rm(join(root, path), { force: true });
    for (const one of new Set(gone.map((path) => dirname(path)))) {
      if (one !== '.') await rmdir(join(root, one)).catch(ignore);
    }
    await writeList(root, after);
  } catch (error) {
    throw unwritten(error, folder, session.language);
  }
}

/** Whether nothing of anybody else's stands at the path: no file, or one that holds what was written there before. */
function isOurs(path: string, before: Digests, tree: Tree): boolean {
  const why = tree.notHad(path);
  if (why === 'missing') return true;
  return why === undefined && tree.digests(path).some((digest) => before.get(path)?.includes(digest));
}

/** What an earlier site wrote in the folder; nothing in one that is empty or not there, but for hidden files. */
async function listIn(root: string, folder: string, { language }: Session): Promise<Digests> {
  const isThere = (await lstat(root).catch(ignore)) !== undefined;
  if (!isThere) return new Map();
  const names = await readdir(root);
  if (names.includes(LIST)) {
    const list = listFrom(await readFile(join(root, LIST), 'utf8'));
    if (list === undefined) throw new UsageError(({ site }) => site.badList(join(folder, LIST)), language);
    return list;
  }
  const [other] = names.filter((name) => !name.startsWith('.')).sort();
  if (other !== undefined) throw new UsageError(({ site }) => site.occupied(folder, other), language);
  return new Map();
}

/** What a path on the list may be: nothing that leads out of the folder. */
const PATH = /^[a-z0-9-]+(\/[a-zA-Z0-9-]+)?\.[a-z]+$/;

/** The list that the text is; undefined where it is none. */
function listFrom(text: string): Digests | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('files' in value)) return undefined;
    const { files } = value;
    if (typeof files !== 'object' || files === null) return undefined;
    const list = new Map<string, readonly string[]>();
    for (const [path, digests] of Object.entries(files)) {
      if (!PATH.test(path) || !Array.isArray(digests)) return undefined;
      if (!digests.every((digest): digest is string => typeof digest === 'string')) return undefined;
      list.set(path, digests);
    }
    return list;
  } catch {
    return undefined;
  }
}

async function writeList(root: string, list: Digests): Promise<void> {
  const files = Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(join(root, LIST), `${JSON.stringify({ files }, null, 1)}\n`);
}

function joined(before: Digests, after: Digests): Digests {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...paths].map((path) => [path, [...new Set([...(before.get(path) ?? []), ...(after.get(path) ?? [])])]]),
  );
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function ignore(): undefined {
  return undefined;
}
