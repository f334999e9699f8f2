/** What git knows, asked of the repository of a folder. Revisions and paths are passed so that none can be taken for an option. */
import { repositoryOf } from '../files/find.ts';
import { repositoryAt, topOf } from './repository.ts';
import { GitError, run } from './run.ts';

export { GitError, TooLongError } from './run.ts';

/**
 * What git prints on standard output, asked at the top level of the repository that `folder` belongs to: paths in `args`
 * go from there.
 * @throws LackingError where the clone has not got what is asked for
 * @throws TooLongError where the answer is longer than can be held
 * @throws GitError where there is no git, no repository, or git says no
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr } = run(topOf(folder), args, input);
  if (status === 0) return stdout;
  const said = stderr.toString('utf8').trim();
  // What a partial clone has not got, git would fetch; it may not: a question is no reason to go out on the network.
  const lacking = said.split('\n').find((line) => line.includes('promisor'));
  throw lacking === undefined ? new GitError(said, status) : new LackingError(lacking);
}

/** The repository lacks objects that it names: those that a partial clone left out, or that were damaged. */
export class LackingError extends GitError {}

/** There is more to read than any workspace has. */
export class TooMuchError extends GitError {}

/** The name that git signs commits with in `folder`; undefined where none is set, or there is no git. */
export function userName(folder: string): string | undefined {
  return answer(folder, ['config', 'user.name']);
}

/**
 * The path of `folder` from the top level of its repository, empty or with a final slash; undefined outside of one.
 * @throws GitError where there is a repository that git can't or won't read: no git, or a folder of somebody else's
 */
export function prefixOf(folder: string): string | undefined {
  try {
    const repository = repositoryAt(folder);
    // Git's leave to look at it: it may be somebody else's.
    if (repository !== undefined) git(folder, ['rev-parse', '--git-dir']);
    return repository?.prefix;
  } catch (error) {
    if (!(error instanceof GitError) || repositoryOf(folder) !== undefined) throw error;
    return undefined;
  }
}

/**
 * The full hash of the commit that `revision` names; undefined where there is none, or no repository.
 * @throws GitError where there is a repository that git can't or won't read
 */
export function commitOf(folder: string, revision: string): string | undefined {
  try {
    const question = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const hash = git(folder, question).toString('utf8').trimEnd();
    // All but ^main, say, comes back as a hash alone.
    return /^[0-9a-f]+$/.test(hash) ? hash : undefined;
  } catch (error) {
    if (error instanceof GitError && (error.status === 1 || repositoryOf(folder) === undefined)) return undefined;
    throw error;
  }
}

/** The branches and tags that the name in `revision` may stand for, by their full names: git would take the tag. */
export function referencesTo(folder: string, revision: string): readonly string[] {
  const name = revision.replace(/[~^:@].*$/s, '');
  if (/^(HEAD|refs\/.*|[0-9a-f]{40,64}|)$/s.test(name)) return [];
  const full = ['heads', 'remotes', 'tags'].map((kind) => `refs/${kind}/${name}`);
  const found = answer(folder, ['for-each-ref', '--format=%(refname)', ...full])?.split('\n') ?? [];
  return found.filter((reference) => full.includes(reference));
}

/** The full hash of the commit that the upstream of the branch is at; undefined where it has none. */
export function upstreamOf(folder: string): string | undefined {
  return answer(folder, ['rev-parse', '--verify', '--quiet', '@{upstream}^{commit}']);
}

/** The full hash of the latest commit that both have in their history; undefined where there is none. */
export function mergeBase(folder: string, one: string, other: string): string | undefined {
  return answer(folder, ['merge-base', one, other]);
}

/**
 * The full hash of the commit that `revision` names, and those of its parents, the first one first; nothing where there is
 * no such commit.
 */
export function withParents(folder: string, revision: string): readonly string[] {
  const line = answer(folder, ['rev-list', '--parents', '--max-count=1', '--end-of-options', revision, '--']);
  return line?.split(' ') ?? [];
}

/** Whether it is a repository without a commit yet. */
export function isUnborn(folder: string): boolean {
  return commitOf(folder, 'HEAD') === undefined && answer(folder, ['symbolic-ref', '--quiet', 'HEAD']) !== undefined;
}

/** Whether the clone was made without its older commits: then lines seem to have come with the first that it has. */
export function isShallow(folder: string): boolean {
  return answer(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
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

/** The short names of branches and tags, those of the latest commits first; none outside of a repository. */
export function referencesOf(folder: string): readonly string[] {
  const question = ['for-each-ref', '--sort=-creatordate', '--format=%(refname:short)', '--count=100'];
  const found = answer(folder, [...question, 'refs/heads', 'refs/remotes', 'refs/tags'])?.split('\n') ?? [];
  return ['HEAD', ...found.filter((name) => name !== '')];
}
