/** The check: every rule over the workspace → findings in the order of the files. Pure. */
import type { PlanDate } from '../model/date.ts';
import type { Finding } from '../model/finding.ts';
import type { Workspace } from '../model/plan.ts';
import { type PlanState, project } from '../projection/project.ts';
import { type Account, accountsOf } from './accounts.ts';
import type { Checked, Rule } from './rule.ts';

/** What the rules go by besides the workspace. */
export type Circumstances = Partial<Pick<Checked, 'unreadable'>> & { readonly asOf: PlanDate };

/** What `rules` find in `workspace`, unsorted. */
export function check(
  workspace: Workspace,
  { asOf, unreadable = new Map() }: Circumstances,
  rules: readonly Rule[],
): readonly Finding[] {
  let states: readonly PlanState[] | undefined;
  let accounts: readonly Account[] | undefined;
  const checked: Checked = {
    ...workspace,
    asOf,
    unreadable,
    states: () => {
      states ??= workspace.plans.map((plan) => project(plan, workspace, asOf));
      return states;
    },
    accounts: () => {
      accounts ??= accountsOf(workspace);
      return accounts;
    },
  };
  const findings: Finding[] = [];
  for (const rule of rules) {
    rule.check(checked, ({ at, key = [], part, args, related, fix }) => {
      const path = [...at.path, ...key];
      const more = { ...(part && { at: part }), ...(related && { related }), ...(fix && { fix }) };
      findings.push({ rule: rule.id, severity: rule.severity, file: at.file, path, args, ...more });
    });
  }
  return findings;
}
