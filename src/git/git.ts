/** Git, asked by its own program. Revisions and paths are passed so that none can be taken for an option. */
import { spawnSync } from 'node:child_process';
import { repositoryOf } from '../files/find.ts';

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

/** What git prints, without space at its end; undefined where that is nothing, or git can't or won't answer. */
export function answer(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).toString('utf8').trimEnd() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
