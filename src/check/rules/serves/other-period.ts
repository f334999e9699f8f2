/** What a measure serves is a plan for the same time. */
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const servesOtherPeriod: ModelRule<{ id: string; other: string; start: string; end: string }> = {
  id: 'serves/other-period',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, other, start, end }) =>
        `举措 ${id} 服务于计划 ${other} 的举措，那份计划是 ${start} 至 ${end} 的。`,
      advice: '核对计划代号，多半要换成同一年的计划。',
    },
    en: {
      message: ({ id, other, start, end }) =>
        `Measure ${id} serves a measure of the plan ${other}, which covers ${start} to ${end}.`,
      advice: "Check the plan's id: usually the plan for the same year is meant.",
    },
  },
  why: {
    zh: '从去年的计划抄来的 serves 最容易忘记改；数就汇到了去年。',
    en: "When serves is copied from last year's plan, it is easily left unchanged, and the numbers go to last year.",
  },
  example: {
    in: '2023/plan.yaml',
    bad: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, serves: [sd-2022/1-1] }]`,
    good: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2022-07-01, end: 2023-06-30 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, serves: [sd-2022/1-1] }]`,
  },
  check({ plans }, report) {
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    for (const plan of plans) {
      for (const measure of measuresOf(plan)) {
        for (const [i, reference] of measure.serves.entries()) {
          const upper = byId.get(reference.split('/')[0] ?? '');
          if (upper === undefined) continue;
          const { start, end } = upper.period;
          if (end < start || plan.period.end < plan.period.start) continue;
          if (start <= plan.period.end && plan.period.start <= end) continue;
          report({ at: measure, key: ['serves', i], args: { id: measure.id, other: upper.id, start, end } });
        }
      }
    }
  },
};
