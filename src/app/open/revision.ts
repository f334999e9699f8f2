/** The workspace as an earlier commit has it, even where it lay in another folder then. */
import { WORKSPACE_FILE } from '../../files/find.ts';
import type { Tree } from '../../files/tree.ts';
import { commitOf, isShallow, mergeBase } from '../../git/git.ts';
import { repositoryAt } from '../../git/repository.ts';
import { workspaceAt } from '../../git/tree.ts';
import { type Loaded, loadWorkspace } from '../../workspace/load.ts';
import { UsageError } from '../usage-error.ts';
import { asked, unknownRevision } from './repository.ts';
import type { Session } from './session.ts';

export interface Earlier extends Loaded {
  /** As it was asked for. */
  readonly name: string;
  /** The full hash. */
  readonly commit: string;
  /** The workspace's folder in it, from the root of the repository; empty or with a final slash. */
  readonly prefix: string;
  readonly tree: Tree;
}

/** Where a session looks for revisions. */
type Asker = Pick<Session, 'root' | 'language'>;

/**
 * The commit that `revision` names.
 * @throws UsageError where there is no repository, or no such commit
 */
export function commitNamed({ root, language }: Asker, revision: string): string {
  const known = asked(() => repositoryAt(root) !== undefined, language);
  if (!known) throw new UsageError((m) => m.repository.noneForRevision(root), language);
  const commit = asked(() => commitOf(root, revision), language);
  if (commit !== undefined) return commit;
  throw new UsageError(unknownRevision(root, revision), language);
}

/** A commit, and what it was called. */
interface Named {
  readonly name: string;
  readonly commit: string;
}

/**
 * The latest commit that both have in their history: where the work of the one left the other.
 * @throws UsageError where there is none
 */
export function forkOf({ root, language }: Asker, one: Named, other: Named): string {
  const base = mergeBase(root, one.commit, other.commit);
  if (base !== undefined) return base;
  const why = isShallow(root) ? 'shallowFork' : 'noFork';
  throw new UsageError((m) => m.repository[why](one.name, other.name), language);
}

/** The workspace at `commit`; without any plan where there was none yet. */
export async function earlierAt(
  { root, language, planIds }: Asker & Pick<Session, 'planIds'>,
  commit: string,
  name: string,
): Promise<Earlier> {
  const { prefix, tree } = asked(() => workspaceAt(root, commit, planIds), language);
  return earlierIn(tree, { commit, name, prefix });
}

/** The workspace in `tree` as the commit has it. */
export async function earlierIn(
  tree: Tree,
  { commit, name, prefix }: Pick<Earlier, 'commit' | 'name' | 'prefix'>,
): Promise<Earlier> {
  const loaded = await loadWorkspace(tree, () => 'all');
  // Before there was a workspace, nothing was wrong with it.
  const findings = tree.bytes(WORKSPACE_FILE).ok ? loaded.findings : [];
  return { ...loaded, findings, name, commit, prefix, tree };
}
