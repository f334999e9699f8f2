/** `plan check --since REV`: what the change may not do, beside the ordinary findings; and of these only the new ones. */
import { checkChanges } from '../check/change-rule.ts';
import { CHANGE_RULES } from '../check/change-rules.ts';
import type { Finding } from '../model/finding.ts';
import type { Workspace } from '../model/plan.ts';
import { identities } from '../workspace/identity.ts';
import type { Loaded } from '../workspace/load.ts';
import { compared } from './comparing.ts';
import type { Options } from './options.ts';
import { earlierAt, forkOf } from './revision.ts';
import type { Session } from './session.ts';

/**
 * The findings on what changed since `revision` left the history of what was opened, and the ordinary ones; with
 * --new-only those that there were not before.
 * @param ordinary the ordinary findings of a workspace, those of the reading of its files aside
 * @throws UsageError where there is no such revision
 */
export async function findingsSince(
  session: Session,
  options: Options,
  revision: string,
  ordinary: (workspace: Workspace) => readonly Finding[],
): Promise<readonly Finding[]> {
  const base = forkOf(session, revision, options.text('at') ?? 'HEAD');
  const before = await earlierAt(session, base, revision);
  const all = (loaded: Loaded): readonly Finding[] => [...loaded.findings, ...ordinary(loaded.workspace)];
  const changed = checkChanges(await compared(before, session), CHANGE_RULES);
  if (!options.flag('newOnly')) return [...changed, ...all(session)];
  return [...changed, ...newOnes(all(before), before, all(session), session)];
}

/** The findings that there were not before; of several alike those beyond the number that there were. */
function newOnes(
  old: readonly Finding[],
  before: Loaded,
  findings: readonly Finding[],
  after: Loaded,
): readonly Finding[] {
  const left = new Map<string, number>();
  const identityBefore = identities(before);
  for (const finding of old) {
    const identity = identityBefore(finding);
    left.set(identity, (left.get(identity) ?? 0) + 1);
  }
  const identityAfter = identities(after);
  return findings.filter((finding) => {
    const identity = identityAfter(finding);
    const count = left.get(identity) ?? 0;
    left.set(identity, count - 1);
    return count <= 0;
  });
}
