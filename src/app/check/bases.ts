/** Which commits a change is held against. */
import { commitOf, mergeBase, referencesTo, upstreamOf, withParents } from '../../git/git.ts';
import type { SharedValues } from '../command/common-options.ts';
import { commitNamed, forkOf } from '../open/revision.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckValues } from './options.ts';

interface Bases {
  /** Where the work left the revision that it is compared with; with --direct, that revision itself. */
  readonly fork: string;
  /** That revision, where it has gone on since: what is approved there binds, and its policy counts. */
  readonly tip?: string;
  /** What a merge was made onto, where a merge is judged: what it brings in counts as a change of it. */
  readonly parent?: string;
  /** What is about to be committed answers only for what it breaks against each of these as well. */
  readonly excusing: readonly string[];
}

/**
 * What the change that was opened is held against.
 * @throws UsageError where there is no such revision, or its name stands for several
 */
export function basesFor(
  session: Session,
  revision: string,
  { at = 'HEAD', staged, direct }: Pick<SharedValues, 'at'> & Pick<CheckValues, 'staged' | 'direct'>,
): Bases {
  const { root, language } = session;
  // Whoever may push a tag would choose what their change is compared with.
  const references = referencesTo(root, revision);
  if (references.length > 1) {
    throw new UsageError((m) => m.repository.ambiguous(revision, references.join(m.listSeparator)), language);
  }
  const named = commitNamed(session, revision);
  const [head = commitNamed(session, at), parent, ...merged] = withParents(root, at);
  const fork = direct ? named : forkOf(session, { name: revision, commit: named }, { name: at, commit: head });
  return {
    fork,
    ...(named !== fork && { tip: named }),
    ...(!staged && parent !== undefined && merged.length > 0 && parent !== fork && { parent }),
    excusing: staged ? excusing(root).filter((commit) => commit !== fork) : [],
  };
}

/**
 * Where HEAD left what is published: what was never pushed is a draft. And what is being merged, where it is published
 * where this branch, or the repository, has its upstream: it answered for itself there. Any other side of a merge did not.
 */
function excusing(root: string): readonly string[] {
  const upstream = upstreamOf(root);
  const published = upstream && mergeBase(root, upstream, 'HEAD');
  const merging = commitOf(root, 'MERGE_HEAD');
  const answered =
    merging &&
    [upstream, commitOf(root, 'refs/remotes/origin/HEAD')].some(
      (tip) => tip && mergeBase(root, merging, tip) === merging,
    );
  return [...(published ? [published] : []), ...(merging !== undefined && answered ? [merging] : [])];
}
