/** What falls due within the workspace's threshold is pointed out. */

import { plural } from '../../../model/plural.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const deadlineDueSoon: ModelRule<{ id: string; days: number; due: string }> = {
  id: 'deadline/due-soon',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, days, due }) => `举措 ${id} 还有 ${days} 天到期（${due}）。`,
      advice: '按期办结；办不完的，在到期以前记 amend，写明原因和新的时限。',
    },
    en: {
      message: ({ id, days, due }) =>
        `Measure ${id} is due ${days === 0 ? 'today' : `in ${plural(days, 'day')}`} (${due}).`,
      advice: 'Finish it on time, or amend the deadline before it passes and give the reason.',
    },
  },
  why: {
    zh: '临近提醒比到期催办管用；天数是 workspace.yaml 的 due_soon。',
    en: 'A reminder before the deadline is more useful than one after it; thresholds.due_soon sets how many days before.',
  },
  example: { in: 'measure', bad: 'due: 2022-07-14', good: 'due: 2022-07-15' },
  check({ states }, report) {
    for (const { measure, reasons, next } of states().flatMap(measureStates)) {
      const soon = reasons.find((reason) => reason.code === 'dueSoon');
      if (soon === undefined || next === undefined) continue;
      report({ at: measure, args: { id: measure.id, days: soon.days, due: soon.deadline } });
    }
  },
};
