/** A plan's period does not end before it starts. */
import type { Rule } from '../rule.ts';

export const periodReversed: Rule = {
  id: 'period/reversed',
  tier: 'always',
  severity: 'error',
  text: {
    zh: { message: '计划期的结束日期 {end} 早于开始日期 {start}。', mend: '核对 period 的 start 和 end。' },
    en: {
      message: "The period's end, {end}, is before its start, {start}.",
      mend: "Check the period's start and end.",
    },
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const { start, end } = plan.period;
      if (end < start) report({ at: plan, key: ['period', 'end'], args: { start, end } });
    }
  },
};
