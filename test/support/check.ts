/** The check with every rule, on 2022-06-30 unless `over` says otherwise. */
import { type Circumstances, check as checkWith } from '../../src/check/check.ts';
import type { Rule } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules.ts';
import { planDate } from '../../src/model/date.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Workspace } from '../../src/model/plan.ts';

export function check(workspace: Workspace, over: Partial<Circumstances> = {}): readonly Finding[] {
  const rules = RULES.filter(({ tier }) => tier === 'always' || tier === 'default');
  return checkWith(workspace, { asOf: planDate('2022-06-30'), ...over }, rules);
}

/** What `rule` alone finds. */
export function checkBy(
  rule: Rule,
  workspace: Workspace,
  over: Partial<Circumstances> = {},
): readonly Finding[] {
  return checkWith(workspace, { asOf: planDate('2022-06-30'), ...over }, [rule]);
}
