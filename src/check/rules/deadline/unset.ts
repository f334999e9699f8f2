/** Every open measure has a day by which it is to be done. */
import { isClosed } from '../../../projection/facts.ts';
import { isUndated, measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const deadlineUnset: ModelRule<{ id: string; end: string }> = {
  id: 'deadline/unset',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, end }) => `举措 ${id} 没有完成时限，暂以计划期末 ${end} 为限。`,
      advice: '在举措或它的任务上写 due；批准以后用 amend 记录。',
    },
    en: {
      message: ({ id, end }) => `Measure ${id} has no deadline; the end of the period (${end}) applies for now.`,
      advice: 'Set due on the measure or its task; once the plan is approved, record an amendment instead.',
    },
  },
  why: {
    zh: '没有定时限的举措到年底才会亮红灯，中间没有人提醒。',
    en: 'Without a deadline, a measure turns red only at the end of the year, and nobody is reminded before then.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 推进试验区建设, kind: inspection, roster: zones }',
    good: '- { id: 1-1, title: 推进试验区建设, kind: inspection, roster: zones, due: 2022-11-30 }',
  },
  check({ states }, report) {
    for (const plan of states()) {
      for (const state of measureStates(plan)) {
        const { measure, task } = state;
        const isReported = measure.dueTerm !== undefined || task.dueTerm !== undefined;
        const isLost = [...(measure.lost ?? []), ...(task.lost ?? [])].some((key) => key === 'due' || key === 'repeat');
        if (!isUndated(state) || isClosed(state) || isReported || isLost) continue;
        report({ at: measure, args: { id: measure.id, end: plan.plan.period.end } });
      }
    }
  },
};
