/** What has come to its end is closed. */
import { isOutOfScale, type NumberTarget } from '../../../model/target.ts';
import { isClosed } from '../../../projection/facts.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const progressComplete: ModelRule<{ id: string }> = {
  id: 'progress/complete',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 的进度已经到 100%，还没有报办结。`,
      advice: '办结了就记 state: done，附上佐证材料；还要继续做的，写明 next。',
    },
    en: {
      message: ({ id }) => `Measure ${id} has reached 100%, but is not reported done.`,
      advice: 'If it is done, record it as done, with evidence. If the work goes on, say what comes next.',
    },
  },
  why: {
    zh: '目标到了、阶段走完了而没有办结，多半是忘了；过了时限还会被算作逾期。',
    en: 'Usually somebody forgot to report it; after the deadline it would count as overdue.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, value: 30 }',
    good: '- { date: 2022-05-11, on: 1-1, value: 30, next: 公示期满后印发名单 }',
  },
  check({ states }, report) {
    for (const state of states().flatMap(measureStates)) {
      const { measure, progress, facts } = state;
      const { last } = facts;
      // A number that can't be right has a finding of its own.
      if (progress.basis === 'value' && isTooMuch(progress.target, progress.value)) continue;
      if (progress.percent < 100 || isClosed(state) || last === undefined || last.next !== undefined) continue;
      report({ at: last, args: { id: measure.id } });
    }
  },
};

function isTooMuch(target: NumberTarget, value: number): boolean {
  return isOutOfScale(target, value) || (target.comparator === 'exactly' && value > target.value);
}
