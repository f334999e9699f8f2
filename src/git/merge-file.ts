/** Git's own merge of three files line by line, for those that can't be merged by record. */
import { dirname, resolve } from 'node:path';
import { GitError, run } from './run.ts';

interface MergedLines {
  readonly bytes: Buffer;
  /** As git counts them: 127 stands for more, too. */
  readonly clashes: number;
}

/**
 * The three files merged line by line, with markers where both sides changed the same lines.
 * @throws GitError where git can't: no text, say
 */
export function mergedByLines(
  files: { readonly base: string; readonly ours: string; readonly theirs: string },
  labels: { readonly ours: string; readonly base: string; readonly theirs: string },
  markerSize: number,
): MergedLines {
  const named = [labels.ours, labels.base, labels.theirs].flatMap((label) => ['-L', label]);
  // Whole paths: none can be taken for an option.
  const paths = [files.ours, files.base, files.theirs].map((file) => resolve(file));
  const args = ['merge-file', '-p', `--marker-size=${markerSize}`, ...named, ...paths];
  const { status, stdout, stderr } = run(dirname(resolve(files.ours)), args);
  if (status > 127) throw new GitError(stderr.toString('utf8').trim(), status);
  return { bytes: stdout, clashes: status };
}
