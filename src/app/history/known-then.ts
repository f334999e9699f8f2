/** What the repository knew of a plan at the end of a day: what a report of that day could say. */

import { prefixOf } from '../../git/git.ts';
import { changedSince, commitsOf } from '../../git/history.ts';
import { gitTree } from '../../git/tree.ts';
import { isoWeek } from '../../model/date.ts';
import { project } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import { loadWorkspace } from '../../workspace/load.ts';
import { asked } from '../open/repository.ts';
import type { Session } from '../open/session.ts';
import { dayIn } from '../timezone.ts';

/**
 * Gives a plan on a day as it was known at the end of that day, or undefined where the repository has no commit of that
 * time. What is `now` comes back as it is where nothing of it was changed since.
 */
type KnownThen = (now: PlanState) => Promise<PlanState | undefined>;

/** @param revision what the plans were read from, where that is not the work tree */
export function knownThen(session: Session, revision: string | undefined): KnownThen {
  const { root, language, workspace } = session;
  const commits = asked(() => (prefixOf(root) === undefined ? [] : commitsOf(root, revision)), language);
  const dayOf = dayIn(workspace.timezone);
  const changes = new Map<string, readonly string[]>();
  return async (now) => {
    const commit = commits.find((one) => dayOf(one.seconds * 1000) <= now.asOf)?.hash;
    if (commit === undefined) return undefined;
    const changed = changes.get(commit) ?? asked(() => changedSince(root, commit, revision), language);
    changes.set(commit, changed);
    return changed.some((file) => matters(file, now)) ? stateAt(commit, now, session) : now;
  };
}

/** Journals of later weeks hold entries of later days alone; evidence and pictures change no figure. */
function matters(file: string, { plan, asOf }: PlanState): boolean {
  const folder = plan.file.split('/')[0] ?? '';
  if (!/\.ya?ml$/i.test(file) || (file.includes('/') && !file.startsWith(`${folder}/`))) return false;
  const [, week] = /^[^/]+\/journal\/(\d{4}-W\d{2})\.ya?ml$/.exec(file) ?? [];
  return week === undefined || week <= isoWeek(asOf);
}

async function stateAt(
  commit: string,
  { plan: { id }, asOf }: PlanState,
  { root, language }: Session,
): Promise<PlanState | undefined> {
  const found = asked(() => gitTree(root, commit), language);
  if (!found.ok) return undefined;
  const { workspace } = await loadWorkspace(found.tree, () => ({ only: id }));
  const plan = workspace.plans.find((one) => one.id === id);
  return plan && project(plan, workspace, asOf);
}
