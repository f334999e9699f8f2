/** What lights and progress are measured by should not give way unnoticed: thresholds, stages, kinds. */
import type { Change } from '../../../change/change.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeYardstick: ChangeRule<{ change: string }> = {
  id: 'change/yardstick',
  family: 'change',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ change }) => `${change}：所有计划的灯号和进度都会跟着变。`,
      advice: '核对是不是有意为之；是的话，请在提交说明里写明原因，并用 plan diff 看一看哪些灯号变了。',
    },
    en: {
      message: ({ change }) => `${change}. This changes the lights and the progress of every plan.`,
      advice:
        'Check that this is intended. If so, give the reason in the commit message, and use plan diff to see which lights change.',
    },
  },
  why: {
    zh: '把尺子放宽，红灯就变成绿灯，事情却没有进展。',
    en: 'A looser yardstick turns a red light green although nothing was done.',
  },
  example: {
    in: 'workspace',
    before: 'thresholds: { behind: 10 }',
    bad: 'thresholds: { behind: 40 }',
    good: 'thresholds: { behind: 5 }',
  },
  judge({ changes, before, say }, report) {
    if (!before.plans.some(({ approved }) => approved !== undefined)) return;
    for (const change of changes) {
      if (givesWay(change)) report({ at: change.at, args: { change: say(change) } });
    }
  },
};

function givesWay(change: Change): boolean {
  if (change.what === 'threshold') return change.effect === 'loosened';
  // Which way it moves a share depends on the plan.
  if (change.what === 'setting') return change.of === 'weigh';
  return change.what === 'stages' || change.what === 'kind-removed';
}
