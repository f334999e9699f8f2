/** The whole check of a workspace: what its files, the rules and its own settings say. */
import { posix } from 'node:path';
import { check } from '../../check/check.ts';
import { withoutDerived } from '../../check/derived.ts';
import { rulesOf } from '../../check/registry.ts';
import type { Checked, Rule } from '../../check/rule.ts';
import { selected, type Wanted } from '../../check/select.ts';
import { type Adjusted, withSettings } from '../../check/settings.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { lintFiles } from '../../workspace/lint.ts';
import type { Session } from '../open/session.ts';

interface Checkup extends Adjusted {
  /** The findings, and what only follows from them. */
  readonly all: readonly Finding[];
  /** The rules over the workspace and the text of its files that ran. */
  readonly rules: readonly Rule[];
}

/** How the check was asked for. */
export interface CheckRequest extends Wanted {
  readonly asOf: PlanDate;
  /** The day on which it is made, where that is another. */
  readonly today?: PlanDate;
  /** Whether it is of all files, not of some. */
  readonly whole: boolean;
  /** What was found beside the rules, as by the policy of changes. */
  readonly beside?: readonly Finding[];
  /** What finds faults in the text of the files (workspace/lint.ts), where they are looked for. */
  readonly lint?: typeof lintFiles;
}

/** A workspace as it was read, of the disk or of a revision; the `root` of one on the disk. */
export type Examined = Pick<Session, 'workspace' | 'planIds' | 'findings' | 'files' | 'tree'> &
  Partial<Pick<Session, 'root'>>;

/** What is wrong with a workspace, each mistake once, in no order. */
export async function checkup(
  session: Examined,
  { asOf, today = asOf, whole, beside = [], lint, ...wanted }: CheckRequest,
): Promise<Checkup> {
  const { workspace } = session;
  const rules = selected(rulesOf('model'), wanted, workspace.check);
  const ofText = selected(rulesOf('text'), wanted, workspace.check);
  const ran = new Set([...rules, ...ofText].map(({ id }) => id));
  const found = check(
    workspace,
    {
      asOf,
      today,
      unreadable: () => evidenceNotHad(session),
      digests: session.tree.digests,
      faultyQueries: ran.has('query/faulty') ? await queriesOf(session, asOf) : new Map(),
    },
    rules,
  );
  const all = [...(await withoutGitsLineEnds(session)), ...((await lint?.(session, ran)) ?? []), ...found, ...beside];
  const run = { asOf, ran, whole: whole && wanted.named.size === 0 };
  const { findings: kept, excepted } = withSettings(all, workspace, run);
  return { findings: withoutDerived(kept), all: kept, excepted, rules: [...rules, ...ofText] };
}

/** The queries of workspace.yaml that are none; what reads them is loaded where there are any. */
async function queriesOf(session: Examined, asOf: PlanDate): Promise<Checked['faultyQueries']> {
  const { workspace } = session;
  if (workspace.queries.size === 0 || workspace.isFaulty) return new Map();
  return (await import('../open/asked.ts')).faultyQueries(session, asOf);
}

/** What is wrong with the files as such, but for line ends that git turns into LF when it takes them. */
async function withoutGitsLineEnds({ findings, root }: Examined): Promise<readonly Finding[]> {
  const ended = findings.flatMap(({ rule, file }) => (rule === 'file/line-ends' ? [file] : []));
  if (ended.length === 0 || root === undefined) return findings;
  const { keptWithLineFeeds } = await import('../../git/line-ends.ts');
  const kept = keptWithLineFeeds(root, ended);
  return findings.filter(({ rule, file }) => rule !== 'file/line-ends' || !kept.has(file));
}

/** The files that entries name as evidence but that can't be had, relative to the workspace, with the reason. */
function evidenceNotHad({ workspace, tree }: Examined): ReadonlyMap<string, string> {
  const named = workspace.plans.flatMap(({ file, journal }) =>
    journal.flatMap(({ evidence }) =>
      evidence.flatMap((one) => (one.file === undefined ? [] : posix.join(posix.dirname(file), one.file))),
    ),
  );
  return new Map(
    [...new Set(named)].flatMap((file) => {
      const why = tree.notHad(file);
      return why === undefined ? [] : [[file, why] as const];
    }),
  );
}
