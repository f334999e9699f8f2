/** What git keeps of files: the entries of a commit or of the index, and their bytes. */
import { MAX_FILE_BYTES } from '../files/tree.ts';
import { answer, GitError, git, LackingError, TooMuchError } from './git.ts';
import { only } from './repository.ts';

/** What git has under a folder, other folders apart. */
export interface GitEntry {
  /** 100644 or 100755 a file, 120000 a link, 160000 another repository. */
  readonly mode: string;
  readonly hash: string;
  /** From the folder, with forward slashes. */
  readonly path: string;
}

export interface StagedEntry extends GitEntry {
  /** Whether a sparse checkout leaves it out: that it is not on the disk says nothing. */
  readonly isSparse: boolean;
}

/** What `commit` has under `prefix` (from the top level, empty or with a final slash). */
export function entriesOf(folder: string, commit: string, prefix = ''): readonly GitEntry[] {
  const listing = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...only(prefix)]).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', path = ''] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return hash !== '' && path.startsWith(prefix) ? [{ mode, hash, path: path.slice(prefix.length) }] : [];
  });
}

/** What would be committed now of what lies under `prefix` (from the top level, empty or with a final slash). */
export function stagedEntriesOf(folder: string, prefix = ''): readonly StagedEntry[] {
  const listing = git(folder, ['ls-files', '-t', '--stage', '-z', ...only(prefix)]).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, tag, mode = '', hash = '', path = ''] = /^(\w) (\d{6}) ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? [];
    if (hash === '' || !path.startsWith(prefix)) return [];
    return [{ mode, hash, path: path.slice(prefix.length), isSparse: tag === 'S' }];
  });
}

/** What `path` (from the top level) was called in `commit`, if it has been renamed between it and HEAD. */
export function formerPath(folder: string, commit: string, path: string): string | undefined {
  const options = ['-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-relative'];
  const names = answer(folder, ['diff-tree', ...options, commit, 'HEAD'])?.split('\0') ?? [];
  const at = names.findIndex((name, i) => i % 3 === 2 && name === path);
  return at < 0 ? undefined : names[at - 1];
}

/**
 * The bytes of each file by its path: two processes for all, however many there are. Of one that is larger than a plan file
 * may be only so much is there that it is seen to be.
 * @throws LackingError where the repository has some of them not
 * @throws TooMuchError where they are too much to be held
 */
export function blobsOf(folder: string, entries: readonly GitEntry[]): ReadonlyMap<string, Buffer> {
  if (entries.length === 0) return new Map();
  const sizes = sizesOf(folder, entries);
  const lacking = entries.filter(({ hash }) => !sizes.has(hash));
  if (lacking.length > 0) throw new LackingError(lacking.map(({ path }) => path).join(', '));
  const wanted = entries.filter(({ hash }) => (sizes.get(hash) ?? 0) <= MAX_FILE_BYTES);
  const sum = wanted.reduce((total, { hash }) => total + (sizes.get(hash) ?? 0), 0);
  if (sum > MAX_BYTES) throw new TooMuchError(`${Math.ceil(sum / 1_000_000)} MB > ${MAX_BYTES / 1_000_000} MB`);
  const beyond = Buffer.alloc(wanted.length < entries.length ? MAX_FILE_BYTES + 1 : 0);
  const files = new Map<string, Buffer>(entries.map(({ path }) => [path, beyond]));
  const blobs = git(folder, ['cat-file', '--batch'], wanted.map(({ hash }) => `${hash}\n`).join(''));
  let offset = 0;
  for (const { path, hash } of wanted) {
    const start = blobs.indexOf(10, offset) + 1;
    const end = start + (sizes.get(hash) ?? 0);
    files.set(path, blobs.subarray(start, end));
    offset = end + 1;
  }
  return files;
}

/** Of all files of a workspace; the largest real one is a thousandth of it. */
const MAX_BYTES = 256_000_000;

/** The size of each blob that there is, by its hash; nothing of them is read. */
function sizesOf(folder: string, entries: readonly GitEntry[]): ReadonlyMap<string, number> {
  const hashes = [...new Set(entries.map(({ hash }) => hash))];
  const answers = git(folder, ['cat-file', '--batch-check'], hashes.map((hash) => `${hash}\n`).join('')).toString(
    'latin1',
  );
  return new Map(
    answers.split('\n').flatMap((line) => {
      const [, hash = '', size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      return size === undefined ? [] : [[hash, Number(size)] as const];
    }),
  );
}

/** The bytes of one blob; undefined where a partial clone has not got it. */
export function blobOf(folder: string, hash: string): Buffer | undefined {
  try {
    return git(folder, ['cat-file', 'blob', hash]);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
