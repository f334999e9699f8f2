/** The whole check of a workspace: what its files, the rules and its own settings say. */
import { posix } from 'node:path';
import { check } from '../check/check.ts';
import type { Rule } from '../check/rule.ts';
import { RULES } from '../check/rules.ts';
import { selected, type Wanted } from '../check/select.ts';
import { type Settled, settled } from '../check/settle.ts';
import type { PlanDate } from '../model/date.ts';
import type { Finding } from '../model/finding.ts';
import type { Session } from './session.ts';

export interface Checkup extends Settled {
  /** The rules over the workspace that ran. */
  readonly rules: readonly Rule[];
}

/** How the check was asked for. */
export interface CheckRequest extends Wanted {
  readonly asOf: PlanDate;
  /** Whether it is of all files, not of some. */
  readonly whole: boolean;
  /** What was found beside the rules, as by the policy of changes. */
  readonly beside?: readonly Finding[];
}

/** What is wrong with the session's workspace, in no order. */
export function checkup(session: Session, { asOf, whole, beside = [], ...wanted }: CheckRequest): Checkup {
  const { workspace, findings } = session;
  const rules = selected(RULES, wanted, workspace.check);
  const found = check(workspace, { asOf, unreadable: () => evidenceNotHad(session) }, rules);
  const run = { asOf, ran: new Set(rules.map(({ id }) => id)), whole: whole && wanted.named.size === 0 };
  return { ...settled([...findings, ...found, ...beside], workspace, run), rules };
}

/** The files that entries name as evidence but that can't be had, relative to the workspace, with the reason. */
function evidenceNotHad({ workspace, tree }: Session): ReadonlyMap<string, string> {
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
