/** Until a plan is approved there is nothing to amend. */
import type { ModelRule } from '../../rule.ts';

export const amendBeforeApproved: ModelRule<{ date: string; approved: string }> = {
  id: 'amend/before-approved',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ date, approved }) => `这条调整的日期 ${date} 早于计划的批准日期 ${approved}。`,
      advice: '核对日期；批准以前的改动直接写进计划。',
    },
    en: {
      message: ({ date, approved }) => `This amendment is dated ${date}, before the plan was approved on ${approved}.`,
      advice: 'Check the date. Changes made before approval go directly into the plan.',
    },
  },
  why: {
    zh: '批准以后的改动才是调整；批准以前的算进去，顺延的天数和次数就多了。',
    en: 'Only changes after approval are amendments; earlier ones would wrongly count as slippage.',
  },
  example: {
    in: '2022/journal/2022-W02.yaml',
    bad: '- { date: 2022-01-12, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }',
    good: '- { date: 2022-01-12, on: 1-1, note: 评审可能推迟 }',
  },
  check({ plans }, report) {
    for (const { journal, approved } of plans) {
      if (approved === undefined || approved === 'undated') continue;
      for (const entry of journal) {
        if (entry.amend === undefined || entry.date >= approved) continue;
        report({ at: entry, key: ['amend'], args: { date: entry.date, approved } });
      }
    }
  },
};
