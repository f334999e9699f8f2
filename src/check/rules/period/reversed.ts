/** A plan's period does not end before it starts. */
import type { ModelRule } from '../../rule.ts';

export const periodReversed: ModelRule<{ start: string; end: string }> = {
  id: 'period/reversed',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ end, start }) => `计划期的结束日期 ${end} 早于开始日期 ${start}。`,
      advice: '核对 period 的 start 和 end。',
    },
    en: {
      message: ({ end, start }) => `The period ends (${end}) before it starts (${start}).`,
      advice: "Check the period's start and end.",
    },
  },
  why: {
    zh: '时间过了多少、该到什么进度，都从计划期算起。',
    en: 'The time elapsed and the progress to be expected are computed from the period.',
  },
  example: {
    in: '2023/plan.yaml',
    bad: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-12-31, end: 2023-01-01 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }`,
    good: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }`,
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const { start, end } = plan.period;
      if (end < start) report({ at: plan, key: ['period', 'end'], args: { start, end } });
    }
  },
};
