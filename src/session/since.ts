/** `plan check --since REV`: what the change may not do, beside the ordinary findings; and of these only the new ones. */
import { checkChanges } from '../check/change-rule.ts';
import { CHANGE_RULES } from '../check/change-rules.ts';
import type { Finding } from '../model/finding.ts';
import { identities } from '../workspace/identity.ts';
import type { Loaded } from '../workspace/load.ts';
import { compared } from './comparing.ts';
import type { Options } from './options.ts';
import { type Earlier, earlierAt, forkOf } from './revision.ts';
import type { Session } from './session.ts';

/** What a change comes to. */
export interface ChangeSince {
  /** What it may not do. */
  readonly findings: readonly Finding[];
  /** Of `all` those that there were not before; `check` gives those of the earlier revision. */
  newOnes(
    all: readonly Finding[],
    check: (before: Earlier) => Promise<readonly Finding[]>,
  ): Promise<readonly Finding[]>;
}

/**
 * What changed since `revision` left the history of what was opened.
 * @throws UsageError where there is no such revision
 */
export async function changeSince(session: Session, options: Options, revision: string): Promise<ChangeSince> {
  const base = forkOf(session, revision, options.text('at') ?? 'HEAD');
  const before = await earlierAt(session, base, revision);
  const findings = checkChanges(await compared(before, session), CHANGE_RULES);
  return { findings, newOnes: async (all, check) => newOnes(await check(before), before, all, session) };
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
