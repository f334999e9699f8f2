/** A plan is approved before its period is over. */
import type { ModelRule } from '../../rule.ts';

export const periodApprovedAfterEnd: ModelRule<{ approved: string; end: string }> = {
  id: 'period/approved-after-end',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ approved, end }) => `批准日期 ${approved} 晚于计划期的结束 ${end}。`,
      advice: '核对年份；一般在计划期开始前后批准。',
    },
    en: {
      message: ({ approved, end }) => `The plan was approved on ${approved}, after the end of its period (${end}).`,
      advice: 'Check the year; a plan is usually approved around the start of its period.',
    },
  },
  why: {
    zh: '从批准日期起，承诺只能通过调整记录改动；日期写错，全年的调整都不算数。',
    en: 'From that day on, promises change only by amendment; with a wrong date, no amendment of the year would count.',
  },
  example: {
    in: '2023/plan.yaml',
    bad: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
approved: 2024-01-20
tasks: []`,
    good: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
approved: 2023-01-20
tasks: []`,
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const { approved, period } = plan;
      const { start, end } = period;
      if (approved === undefined || approved === 'undated' || end < start || approved <= end) continue;
      report({ at: plan, key: ['approved'], args: { approved, end } });
    }
  },
};
