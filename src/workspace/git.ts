/** Git, asked by its own program. Revisions and paths are passed so that none can be taken for an option. */
import { spawnSync } from 'node:child_process';
import { repositoryOf } from './find.ts';

/** Git could not answer; the message is its own. */
export class GitError extends Error {}

/**
 * What git prints on standard output when run in `folder`.
 * @throws GitError where there is no git, no repository, or git says no
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const ran = spawnSync('git', ['-C', folder, '--no-optional-locks', ...args], { input, maxBuffer: MAX_OUTPUT });
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

/** The full hash of the latest commit that both have in their history; undefined where there is none. */
export function mergeBase(folder: string, one: string, other: string): string | undefined {
  return answer(folder, ['merge-base', one, other]);
}

/** Whether it is a repository without a commit yet. */
export function isUnborn(folder: string): boolean {
  return commitOf(folder, 'HEAD') === undefined && answer(folder, ['symbolic-ref', '--quiet', 'HEAD']) !== undefined;
}

/** Whether the clone was made without its older commits: then lines seem to have come with the first that it has. */
export function isShallow(folder: string): boolean {
  return answer(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
}

/** The root of the repository's files, as a path from `folder`. */
export function topFrom(folder: string): string {
  return git(folder, ['rev-parse', '--show-cdup']).toString('utf8').trimEnd();
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

/** The commits up to `commit` in which a line of a YAML file that matches `pattern` came or went, the latest first. */
export function touching(folder: string, pattern: string, commit: string): readonly Commit[] {
  const format = '--format=%H%x00%ct%x00%ci%x00%an';
  const log = answer(folder, ['log', '-E', `-G${pattern}`, format, commit, '--', '*.yaml', '*.yml']) ?? '';
  return log.split('\n').flatMap((line) => {
    const [hash = '', seconds = '', stamp = '', author = ''] = line.split('\0');
    return hash === '' ? [] : [{ hash, author, date: dayOf(Number(seconds), stamp.slice(-5)) }];
  });
}

/** A commit by its hash, with the second since 1970 at which it was made. */
export interface Moment {
  readonly hash: string;
  readonly seconds: number;
}

/** The commits that changed something in `folder`, the latest first, from `revision` back. */
export function commitsOf(folder: string, revision = 'HEAD'): readonly Moment[] {
  const commit = commitOf(folder, revision);
  if (commit === undefined) return [];
  const lines = git(folder, ['log', '--format=%H %ct', commit, '--', '.']).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    const [, hash, seconds] = /^([0-9a-f]+) (\d+)$/.exec(line) ?? [];
    return hash === undefined ? [] : [{ hash, seconds: Number(seconds) }];
  });
}

/**
 * The files under `folder`, by their paths from there, that are others in `to` (the work tree, untracked files included,
 * unless given) than in `commit`.
 */
export function changedSince(folder: string, commit: string, to?: string): readonly string[] {
  const range = to === undefined ? [commit] : [commit, to];
  const changed = git(folder, ['diff', '--name-only', '--relative', '--no-renames', '-z', ...range, '--', '.']);
  return [...named(changed), ...(to === undefined ? untracked(folder) : [])];
}

/** Whether a file under `folder` is not as it is committed, or not committed at all. */
export function isDirty(folder: string): boolean {
  return git(folder, ['status', '--porcelain', '--', '.']).length > 0;
}

function untracked(folder: string): readonly string[] {
  return named(git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']));
}

function named(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

/** What git has under a folder, other folders apart. */
export interface GitEntry {
  /** 100644 or 100755 a file, 120000 a link, 160000 another repository. */
  readonly mode: string;
  readonly hash: string;
  /** From the folder, with forward slashes. */
  readonly path: string;
}

/** What `commit` has under `prefix` (from the root of the repository, empty or with a final slash). */
export function entriesOf(folder: string, commit: string, prefix: string): readonly GitEntry[] {
  const under = prefix ? ['--', prefix] : [];
  const listing = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...under]).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', path = ''] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return hash !== '' && path.startsWith(prefix) ? [{ mode, hash, path: path.slice(prefix.length) }] : [];
  });
}

/** What would be committed now of what lies under `folder`. */
export function stagedEntriesOf(folder: string): readonly GitEntry[] {
  const listing = git(folder, ['ls-files', '--stage', '-z']).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', path = ''] = /^(\d{6}) ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? [];
    return hash === '' ? [] : [{ mode, hash, path }];
  });
}

/** What `path` (from the root of the repository) was called in `commit`, if it has been renamed between it and HEAD. */
export function formerPath(folder: string, commit: string, path: string): string | undefined {
  const renames = answer(folder, ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', commit, 'HEAD']);
  const names = renames?.split('\0') ?? [];
  const at = names.findIndex((name, i) => i % 3 === 2 && name === path);
  return at < 0 ? undefined : names[at - 1];
}

/** The bytes of each file by its path: one process for all, however many there are. */
export function blobsOf(folder: string, entries: readonly GitEntry[]): ReadonlyMap<string, Buffer> {
  const blobs = git(folder, ['cat-file', '--batch'], entries.map(({ hash }) => `${hash}\n`).join(''));
  const files = new Map<string, Buffer>();
  let offset = 0;
  for (const { path } of entries) {
    const headEnd = blobs.indexOf(10, offset);
    const head = blobs.toString('latin1', offset, headEnd);
    // In a partial clone whose server can't be reached, or a damaged one.
    if (!/ blob \d+$/.test(head)) throw new GitError(`${path}: ${head}`);
    const size = Number(head.split(' ')[2]);
    files.set(path, blobs.subarray(headEnd + 1, headEnd + 1 + size));
    offset = headEnd + 1 + size + 1;
  }
  return files;
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
