/** A deadline is not moved out of the plan's period. */
import { datesSet } from '../../../model/journal.ts';
import { tasksOf } from '../../../model/plan.ts';
import { periodPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const amendOutsidePeriod: ModelRule<{ due: string; start: string; end: string }> = {
  id: 'amend/outside-period',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ due, start, end }) => `新的完成时限 ${due} 不在计划期 ${start} 至 ${end} 之内。`,
      advice:
        '核对年份；今年完不成的，取消并写明原因，列入下一期计划；承诺本来就跨期的，在计划的 due 旁边写 beyond_period: true。',
    },
    en: {
      message: ({ due, start, end }) => `The new deadline (${due}) is outside the plan's period (${start} to ${end}).`,
      advice:
        'Check the year. If the work cannot be done in this period, cancel it with the reason and put it in the next plan; if the promise reaches beyond the period anyway, write beyond_period: true beside its due in the plan.',
    },
  },
  why: {
    zh: '时限推到计划期以后，这项承诺在年终总结里就不见了。',
    en: 'A promise whose deadline is after the period disappears from the year-end report.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, amend: { due: 2023-11-30 }, reason: 评审推迟 }',
    good: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const beyond = new Set(
        tasksOf(plan).flatMap((task) =>
          task.measures.filter((measure) => measure.beyondPeriod ?? task.beyondPeriod).map(({ id }) => id),
        ),
      );
      const { journal, period } = plan;
      const { start, end } = period;
      for (const entry of end < start ? [] : journal) {
        for (const { day: due, key } of datesSet(entry.amend)) {
          if (start <= due && (due <= end || beyond.has(entry.on))) continue;
          report({ at: entry, key, args: { due, start, end }, against: [periodPlace(plan)] });
        }
      }
    }
  },
};
