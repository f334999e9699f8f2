/** A duty ends no later than its measure. */
import { promised } from '../../../projection/project.ts';
import type { ModelRule } from '../../rule.ts';

export const repeatBeyondDeadline: ModelRule<{ id: string; until: string; due: string }> = {
  id: 'repeat/beyond-deadline',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, until, due }) => `举措 ${id} 写明重复到 ${until}，完成时限却是 ${due}，以后各期都不算。`,
      advice: '核对 until 和 due；以时限为准的，去掉 until。',
    },
    en: {
      message: ({ id, until, due }) =>
        `Measure ${id} is to recur until ${until}, but its deadline is ${due}: nothing after that counts.`,
      advice: 'Check until and due. If the deadline is right, remove until.',
    },
  },
  why: {
    zh: '时限以后的各期不会到期，也没有人提醒，写的人却以为有。',
    en: 'Occurrences after the deadline never fall due, and nobody is reminded of them, though the plan reads as if they did.',
  },
  example: {
    in: 'measure',
    bad: 'due: 2022-06-30\nrepeat: { every: month, until: 2022-09-30 }',
    good: 'due: 2022-06-30\nrepeat: { every: month, until: 2022-05-31 }',
  },
  check({ accounts }, report) {
    for (const { plan, task, measure, steps } of accounts()) {
      const { id, repeat: { until } = {}, lost = [] } = measure;
      if (until === undefined || lost.includes('due') || task.lost?.includes('due')) continue;
      const { due = plan.period.end, dueTerm } = { ...promised(measure, task), ...steps.at(-1)?.after.amended };
      // Of words that name no day nobody knows whether they are later.
      const isUnknown = dueTerm !== undefined && due === plan.period.end;
      if (isUnknown || until <= due) continue;
      report({ at: measure, key: ['repeat', 'until'], args: { id, until, due } });
    }
  },
};
