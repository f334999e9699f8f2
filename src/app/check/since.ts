/** `plan check --since REV`: what the change may not do, beside the ordinary findings; and of these only the new ones. */

import { checkChanges } from '../../check/changes.ts';
import { rulesOf } from '../../check/registry.ts';
import { commitOf, isUnborn, mergeBase } from '../../git/git.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { canonical } from '../../model/journal.ts';
import { identities } from '../../workspace/identity.ts';
import type { Loaded } from '../../workspace/load.ts';
import type { SharedValues } from '../command/common-options.ts';
import { compared } from '../history/compare.ts';
import { type Earlier, earlierAt, forkOf } from '../open/revision.ts';
import { type Session, todayIn } from '../open/session.ts';
import type { CheckValues } from './options.ts';

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
export async function changeSince(
  session: Session,
  revision: string,
  { at, asOf = todayIn(session), staged }: Pick<SharedValues, 'at' | 'asOf'> & Pick<CheckValues, 'staged'>,
): Promise<ChangeSince> {
  // Before the first commit there is nothing that a change could break.
  if (revision === 'HEAD' && isUnborn(session.root)) return { findings: [], newOnes: async (all) => all };
  const base = forkOf(session, revision, at ?? 'HEAD');
  const before = await earlierAt(session, base, revision);
  let findings = await broken(before, session, asOf);
  for (const other of staged ? otherBases(session, base) : []) {
    if (findings.length === 0) break;
    const places = new Set((await broken(await earlierAt(session, other, revision), session, asOf)).map(ruleAndPlace));
    findings = findings.filter((finding) => places.has(ruleAndPlace(finding)));
  }
  return { findings, newOnes: async (all, check) => newOnes(await check(before), before, all, session) };
}

async function broken(before: Earlier, after: Session, asOf: PlanDate): Promise<readonly Finding[]> {
  return checkChanges(await compared(before, after), rulesOf('change'), asOf);
}

/**
 * What else a commit is held against; it answers only for what it breaks in every comparison. In a merge that is the
 * other side, which answered for its own changes; and where HEAD left what is published: what was never pushed is a draft.
 */
function otherBases({ root }: Session, base: string): readonly string[] {
  const merged = commitOf(root, 'MERGE_HEAD');
  const upstream = commitOf(root, '@{upstream}');
  const published = upstream && mergeBase(root, upstream, 'HEAD');
  return [merged, published].filter((commit) => commit !== undefined).filter((commit) => commit !== base);
}

function ruleAndPlace({ rule, file, path }: Finding): string {
  return canonical([rule, file, path]);
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
