/** A milestone is due no later than its measure. */
import { tasksOf } from '../../../model/plan.ts';
import { promised } from '../../../projection/project.ts';
import type { ModelRule } from '../../rule.ts';

export const measureMilestoneTooLate: ModelRule<{ id: string; title: string; due: string; limit: string }> = {
  id: 'measure/milestone-too-late',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, title, due, limit }) => `举措 ${id} 的节点“${title}”到 ${due}，晚于举措的时限 ${limit}。`,
      advice: '核对两个日期；举措没有写时限的，以计划期末为限。',
    },
    en: {
      message: ({ id, title, due, limit }) =>
        `The milestone "${title}" of measure ${id} is due on ${due}, after the measure's own deadline (${limit}).`,
      advice: "Check both dates. A measure without a deadline has the end of the plan's period as its limit.",
    },
  },
  why: {
    zh: '节点在举措办结以前；晚于举措时限的，多半有一个日期写错了。',
    en: 'Milestones lie on the way to the deadline; where one is later, one of the two dates is probably wrong.',
  },
  example: {
    in: 'measure',
    bad: 'due: 2022-06-30\nmilestones: [{ due: 2022-09-30, title: 完成方案 }]',
    good: 'due: 2022-11-30\nmilestones: [{ due: 2022-09-30, title: 完成方案 }]',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      for (const task of tasksOf(plan)) {
        for (const measure of task.measures) {
          if (measure.lost?.includes('due') || task.lost?.includes('due')) continue;
          const isBeyond = measure.beyondPeriod ?? task.beyondPeriod ?? false;
          const { due: own } = promised(measure, task);
          const limit = own ?? (isBeyond ? undefined : plan.period.end);
          for (const [i, { title, due }] of (measure.milestones ?? []).entries()) {
            if (due === undefined || limit === undefined || due <= limit) continue;
            report({ at: measure, key: ['milestones', i, 'due'], args: { id: measure.id, title, due, limit } });
          }
        }
      }
    }
  },
};
