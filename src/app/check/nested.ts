/** Repositories that could stand in for the one that the workspace is in. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findingOf } from '../../check/finding-of.ts';
import { repositoryOf } from '../../files/find.ts';
import { nestedRepositories } from '../../files/nested.ts';
import type { Finding } from '../../model/finding.ts';
import type { SharedValues } from '../command/common-options.ts';
import { insideWorkspace } from '../open/paths.ts';
import type { Session } from '../open/session.ts';
import type { CheckValues } from './options.ts';

/**
 * A finding for each place in, above or below the workspace that git would take for a repository of its own: on the disk,
 * or in what is about to be committed, or of the revision `at`.
 */
export async function nestedFindings(
  { root, language, context: { cwd } }: Pick<Session, 'root' | 'language' | 'context'>,
  { at, staged }: Pick<SharedValues, 'at'> & Pick<CheckValues, 'staged'>,
): Promise<readonly Finding[]> {
  // What a sparse checkout leaves out is not on the disk.
  const isOnDisk = at === undefined && !staged && existsSync(root);
  const signs = isOnDisk ? nestedRepositories(root, await topFor(root, cwd)) : await kept();
  return signs.map((file) => findingOf('file/repository', { file, path: [] }, {}));

  async function kept(): Promise<readonly string[]> {
    const { nestedIn } = await import('../../git/tree.ts');
    const { asked } = await import('../open/repository.ts');
    return asked(() => nestedIn(root, at), language);
  }
}

/** The top level of the repository in which the reader is, if the workspace is in it, else of the workspace's own. */
async function topFor(root: string, cwd: string): Promise<string | undefined> {
  const here = repositoryOf(cwd);
  const nearest = here !== undefined && insideWorkspace(here, cwd, root) !== undefined ? here : repositoryOf(root);
  if (nearest === undefined || repositoryOf(dirname(nearest)) === undefined || nearest === dirname(nearest))
    return nearest;
  // One within another: which of them keeps the files, git knows.
  return (await import('../../git/repository.ts')).topOf(nearest);
}

/**
 * A finding where the repository that the workspace is in took the place of files that another one, around it, has at
 * `revision`: a submodule in their stead, with a history of its own.
 */
export async function replacingFindings(
  { root }: Pick<Session, 'root'>,
  revision: string,
): Promise<readonly Finding[]> {
  const { topOf } = await import('../../git/repository.ts');
  const top = topOf(root);
  const around = dirname(top) === top ? undefined : repositoryOf(dirname(top));
  if (around === undefined) return [];
  const { keptBy } = await import('../../git/tree.ts');
  if (!keptBy(topOf(around), revision, top)) return [];
  return [findingOf('file/repository', { file: relative(root, join(top, '.git')).split(sep).join('/'), path: [] }, {})];
}
