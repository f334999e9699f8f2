/** `plan check --since REV`: what the change may not do, beside the ordinary findings; and of these only the new ones. */

import { join, relative, sep } from 'node:path';
import { checkChanges } from '../../check/changes.ts';
import type { MissingWorkspace } from '../../check/judged.ts';
import { rulesOf } from '../../check/registry.ts';
import { WORKSPACE_FILE } from '../../files/find.ts';
import { isUnborn } from '../../git/git.ts';
import { topOf } from '../../git/repository.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { canonical } from '../../model/journal.ts';
import { identities } from '../../workspace/identity.ts';
import type { Loaded } from '../../workspace/load.ts';
import type { SharedValues } from '../command/common-options.ts';
import { compared } from '../history/compare.ts';
import { asked } from '../open/repository.ts';
import type { Earlier } from '../open/revision.ts';
import { type Session, todayIn } from '../open/session.ts';
import { basesFor } from './bases.ts';
import { replacingFindings } from './nested.ts';
import type { CheckValues } from './options.ts';
import { type Then, thenAt } from './then.ts';
import { type Judged, openWorkspaces, type Workspaces } from './workspaces.ts';

/** What a change comes to in one workspace. */
export interface ChangeSince {
  readonly session: Session;
  /** What it may not do. */
  readonly findings: readonly Finding[];
  /** Of `all` those that there were not before; `check` gives those of the earlier revision. */
  newOnes(
    all: readonly Finding[],
    check: (before: Earlier) => Promise<readonly Finding[]>,
  ): Promise<readonly Finding[]>;
}

/** What a change comes to in each workspace that is judged. */
export interface Changes {
  readonly workspaces: readonly ChangeSince[];
  /** The commit that all was compared with; none before the first one. */
  readonly fork?: string;
  /** The folders of the workspaces that were left out, from the top level. */
  readonly leftOut: readonly string[];
  /** How many files were read from the index, for a sparse checkout leaves them out. */
  readonly sparse: number;
}

/**
 * What changed since `revision` left the history of what was opened, in every workspace of the repository that is judged.
 * @param isWhole whether no part of them alone is asked for
 * @throws UsageError where there is no such revision
 */
export async function changesSince(
  first: Session,
  revision: string,
  options: Pick<SharedValues, 'at' | 'asOf'> & Pick<CheckValues, 'staged' | 'direct'>,
  isWhole: boolean,
): Promise<Changes> {
  // Before the first commit there is nothing that a change could break.
  if (revision === 'HEAD' && asked(() => isUnborn(first.root), first.language)) {
    return { workspaces: [{ session: first, findings: [], newOnes: async (all) => all }], leftOut: [], sparse: 0 };
  }
  const bases = basesFor(first, revision, options);
  const { at, staged, asOf = todayIn(first) } = options;
  const now = await openWorkspaces(first, { at, staged }, isWhole);
  const then = (commit: string): Then => thenAt(first, commit, revision, now);
  const [fork, parent] = [then(bases.fork), bases.parent === undefined ? undefined : then(bases.parent)];
  const tip = bases.tip === undefined ? undefined : then(bases.tip);
  const excusing = bases.excusing.map(then);
  const workspaces: ChangeSince[] = [];
  for (const one of now.judged) {
    const broken = [
      ...(one === now.judged[0] ? await replacingFindings(first, revision) : []),
      ...(await brokenSince(fork, one, { now, asOf }, tip)),
      // What is merely unusual in what a merge brings in was said where it was made.
      ...(parent === undefined ? [] : await brokenSince(parent, one, { now, asOf })).filter(isError),
    ];
    let findings: readonly Finding[] = [...new Map(broken.map((finding) => [canonical(finding), finding])).values()];
    for (const other of excusing) {
      if (findings.length === 0) break;
      const places = new Set((await brokenSince(other, one, { now, asOf })).map(ruleAndPlace));
      findings = findings.filter((finding) => places.has(ruleAndPlace(finding)));
    }
    workspaces.push({
      session: one.session,
      findings,
      newOnes: async (all, check) => {
        const { before } = await fork.of(one);
        return newOnes(await check(before), before, all, one.session);
      },
    });
  }
  const places = new Set([...now.places, ...fork.places]);
  return {
    workspaces,
    fork: bases.fork,
    leftOut: [...places].filter((place) => !now.covers(place)).sort(),
    sparse: now.sparse,
  };
}

/** What the workspace breaks of what it was then; the first one answers for those that are gone, too. */
async function brokenSince(
  then: Then,
  one: Judged,
  { now, asOf }: { readonly now: Workspaces; readonly asOf: PlanDate },
  tip?: Then,
): Promise<readonly Finding[]> {
  const { before, unread } = await then.of(one);
  const bound = await tip?.of(one);
  // By what can't be read there, nobody knows what binds.
  const unreadThere = bound?.unread.filter((file) => /(^|\/)(plan|workspace)\.yaml$/.test(file)) ?? [];
  const isFirst = one === now.judged[0];
  const besides = {
    unread: [...new Set([...unread, ...unreadThere])],
    missing: isFirst ? then.missing.map((place) => missingFrom(one.session, place)) : [],
    ...(bound && { tip: bound.before.workspace }),
  };
  return checkChanges(await compared(before, one.session, besides), rulesOf('change'), asOf);
}

function missingFrom({ root, shownPath }: Session, place: string): MissingWorkspace {
  const file = relative(root, join(topOf(root), place, WORKSPACE_FILE))
    .split(sep)
    .join('/');
  return { file, path: shownPath(file).slice(0, -WORKSPACE_FILE.length) || './' };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
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
