/** What lights and progress are measured by should not give way unnoticed: thresholds, stages, calendar, templates. */
import type { Change } from '../../../change/change.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeYardstick: ChangeRule<{ change: string }> = {
  id: 'change/yardstick',
  family: 'change',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ change }) => `${change}：看到的灯号、进度或报告会跟着变。`,
      advice: '核对是不是有意为之；是的话，请在提交说明里写明原因，并用 plan diff 看一看哪些灯号变了。',
    },
    en: {
      message: ({ change }) => `${change}. This changes the lights, the progress or the reports that people see.`,
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
  judge({ changes, breaches, before, say }, report) {
    if (before.plans.length === 0) return;
    const judged = new Set(breaches.map(({ change }) => change));
    for (const change of changes) {
      if (givesWay(change) && !judged.has(change)) report({ at: change.at, args: { change: say(change) } });
    }
  },
};

/** Of what is permitted, or was given a reason. */
function givesWay(change: Change): boolean {
  switch (change.what) {
    case 'threshold':
      return change.effect === 'loosened';
    case 'calendar':
      // More days off, or fewer extra workdays.
      return (change.of === 'closed' ? change.added : change.removed).length > 0;
    case 'setting':
      // Which way another weighing moves a share depends on the plan.
      return change.of === 'timezone' || change.of === 'defaultPlan' || change.of === 'weigh';
    case 'approval':
      // From a day of approval on the time runs.
      return [change.from, change.to].some((day) => day !== undefined && day !== 'undated');
    case 'template':
      return change.effect === 'emptied' || change.effect === 'dropped';
    default:
      return change.what === 'stages' || change.what === 'kind-removed';
  }
}
