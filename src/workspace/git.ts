/** Git, asked by its own program. Revisions and paths are passed so that none can be taken for an option. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Git could not answer; the message is its own. */
export class GitError extends Error {}

/**
 * What git prints on standard output when run in `folder`.
 * @throws GitError where there is no git, no repository, or git says no
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const ran = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: MAX_OUTPUT });
  if (ran.error) throw new GitError(ran.error.message);
  if (ran.status !== 0) throw new GitError(ran.stderr.toString('utf8').trim());
  return ran.stdout;
}

/** Bytes; a workspace is a thousandth of it. */
const MAX_OUTPUT = 1 << 30;

/** The name that git signs commits with in `folder`; undefined where none is set, or there is no git. */
export function userName(folder: string): string | undefined {
  return answer(folder, ['config', 'user.name']);
}

/**
 * The path of `folder` from the root of its repository, empty or with a final slash; undefined outside of one.
 * @throws GitError where there is a repository that git can't or won't read: no git, or a folder of somebody else's
 */
export function prefixOf(folder: string): string | undefined {
  try {
    return git(folder, ['rev-parse', '--show-prefix']).toString('utf8').replace(/\n$/, '');
  } catch (error) {
    if (!(error instanceof GitError) || repositoryOf(folder) !== undefined) throw error;
    return undefined;
  }
}

/** The full hash of the commit that `revision` names; undefined where there is none. */
export function commitOf(folder: string, revision: string): string | undefined {
  const hash = answer(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  // All but ^main, say, comes back as a hash alone.
  return hash !== undefined && /^[0-9a-f]+$/.test(hash) ? hash : undefined;
}

/** A commit, as people know it. */
export interface Commit {
  readonly hash: string;
  /** The day in the committer's own time zone, YYYY-MM-DD. */
  readonly date: string;
  readonly author: string;
}

/**
 * For each line of `file`, the commit that it came with; undefined for lines not committed yet, and for all of them
 * where git does not know the file. `revision` is read instead of the work tree where it is given.
 */
export function lineOrigins(folder: string, file: string, revision?: string): readonly (Commit | undefined)[] {
  const commits = new Map<string, { author: string; seconds: number; zone: string }>();
  const hashes: string[] = [];
  // By its hash: a branch may be called -x, which blame would take for an option.
  const commit = revision === undefined ? undefined : commitOf(folder, revision);
  if (revision !== undefined && commit === undefined) return [];
  const at = commit === undefined ? [] : [commit];
  const blamed = answer(folder, ['blame', '--porcelain', ...at, '--', file]) ?? '';
  for (const line of blamed.split('\n')) {
    const [, hash] = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line) ?? [];
    if (hash !== undefined) {
      hashes.push(hash);
      if (!commits.has(hash)) commits.set(hash, { author: '', seconds: 0, zone: '+0000' });
      continue;
    }
    const known = commits.get(hashes.at(-1) ?? '');
    const [, key, value = ''] = /^(author|committer-time|committer-tz) (.*)$/.exec(line) ?? [];
    if (known === undefined || key === undefined) continue;
    if (key === 'author') known.author = value;
    if (key === 'committer-time') known.seconds = Number(value);
    if (key === 'committer-tz') known.zone = value;
  }
  return hashes.map((hash) => {
    const { author = '', seconds = 0, zone = '' } = commits.get(hash) ?? {};
    return /^0+$/.test(hash) ? undefined : { hash, author, date: dayOf(seconds, zone) };
  });
}

/** The bytes of each file of `commit` under `prefix`, by its path from there: one listing, and one process for all. */
export function filesOf(
  folder: string,
  commit: string,
  prefix: string,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, Buffer> {
  const entries = entriesOf(folder, commit, prefix)
    // Regular files alone: not links (120000), nor submodules (160000).
    .filter(({ mode, path }) => mode.startsWith('100') && wanted(path));
  const blobs = git(folder, ['cat-file', '--batch'], entries.map(({ hash }) => `${hash}\n`).join(''));
  const files = new Map<string, Buffer>();
  let offset = 0;
  for (const { path } of entries) {
    const headEnd = blobs.indexOf(10, offset);
    const size = Number(blobs.toString('latin1', offset, headEnd).split(' ')[2]);
    files.set(path, blobs.subarray(headEnd + 1, headEnd + 1 + size));
    offset = headEnd + 1 + size + 1;
  }
  return files;
}

/** The mode that git keeps of whatever `commit` has under `prefix`, by its path from there. */
export function modesOf(folder: string, commit: string, prefix: string): ReadonlyMap<string, string> {
  return new Map(entriesOf(folder, commit, prefix).map(({ path, mode }) => [path, mode]));
}

/** What `commit` has under `prefix`, folders apart; paths are from there. */
function entriesOf(
  folder: string,
  commit: string,
  prefix: string,
): readonly { readonly mode: string; readonly hash: string; readonly path: string }[] {
  const under = prefix ? ['--', prefix] : [];
  const listing = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...under]).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', path = ''] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return hash !== '' && path.startsWith(prefix) ? [{ mode, hash, path: path.slice(prefix.length) }] : [];
  });
}

/** The root of the repository that the folder lies in, as its .git shows; undefined outside of one. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

function answer(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).toString('utf8').trimEnd() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function dayOf(seconds: number, zone: string): string {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return new Date((seconds + offset) * 1000).toISOString().replace(/T.*/, '');
}
