/** A change that loosens the policy is judged by the earlier one, and says so. */
import type { ChangeRule } from '../change-rule.ts';

export const policyLoosened: ChangeRule = {
  id: 'change/policy-loosened',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: '{change}；这次改动仍按原来的规则检查。',
      mend: '放宽规则要单独提交、单独审：合并以后，下一次改动才按新规则。',
    },
    en: {
      message: '{change}; this change is still judged by the earlier rule.',
      mend: 'Loosen rules in a change of their own: the new one counts from the next change on.',
    },
  },
  why: {
    zh: '不能一边放宽规则，一边按放宽以后的规则通过自己。',
    en: 'No change may loosen the rule that judges it.',
  },
  example: {
    in: 'workspace',
    before: 'changes: { deadline: amend }',
    bad: 'changes: { deadline: allowed }',
    good: 'changes: { deadline: forbidden }',
  },
  judge({ changes, say }, report) {
    for (const change of changes) {
      if (change.what !== 'policy' || change.effect !== 'loosened') continue;
      report({ at: change.at, args: { change: say(change) } });
    }
  },
};
