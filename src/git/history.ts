/** How files came to be as they are: the commits that lines came with, those that changed something, what is changed since. */
import { answer, commitOf, git } from './git.ts';
import { only, repositoryAt } from './repository.ts';

/** A commit, as people know it. */
export interface Commit {
  readonly hash: string;
  /** The day in the committer's own time zone, YYYY-MM-DD. */
  readonly date: string;
  readonly author: string;
}

/**
 * For each line of `file` (from `folder`), the commit that it came with; undefined for lines not committed yet, and for all of them
 * where git does not know the file. `revision` is read instead of the work tree where it is given.
 */
export function lineOrigins(folder: string, file: string, revision?: string): readonly (Commit | undefined)[] {
  const commits = new Map<string, { author: string; seconds: number; zone: string }>();
  const hashes: string[] = [];
  // By its hash: a branch may be called -x, which blame would take for an option.
  const commit = revision === undefined ? undefined : commitOf(folder, revision);
  if (revision !== undefined && commit === undefined) return [];
  const at = commit === undefined ? [] : [commit];
  const path = prefixIn(folder) + file;
  const blamed = answer(folder, ['blame', '--porcelain', '--no-textconv', ...at, '--', path]) ?? '';
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
  const options = ['--no-ext-diff', '--no-textconv', '-E', `-G${pattern}`, format];
  const log = answer(folder, ['log', ...options, commit, '--', '*.yaml', '*.yml']) ?? '';
  return log.split('\n').flatMap((line) => {
    const [hash = '', seconds = '', stamp = '', author = ''] = line.split('\0');
    return hash === '' ? [] : [{ hash, author, date: dayOf(Number(seconds), stamp.slice(-5)) }];
  });
}

/** A commit by its hash, with the second since 1970 at which it was made. */
interface Moment {
  readonly hash: string;
  readonly seconds: number;
}

/** The commits that changed something in `folder`, the latest first, from `revision` back. */
export function commitsOf(folder: string, revision = 'HEAD'): readonly Moment[] {
  const commit = commitOf(folder, revision);
  if (commit === undefined) return [];
  const lines = git(folder, ['log', '--format=%H %ct', commit, ...only(prefixIn(folder))])
    .toString('utf8')
    .split('\n');
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
  const prefix = prefixIn(folder);
  const options = ['--name-only', '--no-relative', '--no-renames', '--no-ext-diff', '--ignore-submodules=all', '-z'];
  const changed = named(git(folder, ['diff', ...options, ...range, ...only(prefix)]));
  const all = [...changed, ...(to === undefined ? untracked(folder, prefix) : [])];
  return all.map((path) => path.slice(prefix.length));
}

/** Whether a file under `folder` is not as it is committed, or not committed at all. */
export function isDirty(folder: string): boolean {
  const status = ['status', '--porcelain', '--ignore-submodules=all'];
  return git(folder, [...status, ...only(prefixIn(folder))]).length > 0;
}

function untracked(folder: string, prefix: string): readonly string[] {
  return named(git(folder, ['ls-files', '--others', '--exclude-standard', '-z', ...only(prefix)]));
}

function prefixIn(folder: string): string {
  return repositoryAt(folder)?.prefix ?? '';
}

function named(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

function dayOf(seconds: number, zone: string): string {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return new Date((seconds + offset) * 1000).toISOString().replace(/T.*/, '');
}
