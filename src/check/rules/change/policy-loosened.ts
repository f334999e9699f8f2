/** A change that loosens the policy is judged by the earlier one, and says so. */
import type { Change } from '../../../change/change.ts';
import type { ChangeRule } from '../../rule.ts';

export const changePolicyLoosened: ChangeRule<{ change: string }> = {
  id: 'change/policy-loosened',
  family: 'change',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: ({ change }) => `${change}：放宽规则的改动要单独看。`,
      advice: '放宽规则要单独提交、单独审；改动规则（changes）以改动前后从严的一个为准，合并以后下一次改动才按新规则。',
    },
    en: {
      message: ({ change }) => `${change}. A change that loosens a rule must be reviewed on its own.`,
      advice:
        'Loosen rules in a change of their own. Until it is merged, the stricter of the old and new rules for changes applies.',
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
      if (!isLooser(change)) continue;
      report({ at: change.at, args: { change: say(change) } });
    }
  },
};

function isLooser(change: Change): boolean {
  if (change.what === 'policy' || change.what === 'check-rule') return change.effect === 'loosened';
  return change.what === 'exception-added';
}
