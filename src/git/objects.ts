/** What git keeps of files: the entries of a commit or of the index, and their bytes. */
import { answer, GitError, git } from './git.ts';

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

/**
 * The bytes of each file by its path: one process for all, however many there are.
 * @throws GitError where one of them can't be had
 */
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

/** The bytes of one blob; undefined where a partial clone has not got it. */
export function blobOf(folder: string, hash: string): Buffer | undefined {
  try {
    return git(folder, ['cat-file', 'blob', hash]);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
