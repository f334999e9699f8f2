/** A deadline after the plan's period says that it is meant: else the year may be a typo. */
import { type Plan, tasksOf } from '../../../model/plan.ts';
import type { Report } from '../../fault.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { due: string; end: string; count?: number };

export const deadlineBeyondPeriod: ModelRule<Args> = {
  id: 'deadline/beyond-period',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ due, end, count }) => `完成时限 ${due} ${maybe`等 ${count} 个时限都`}晚于计划期末 ${end}。`,
      advice: ({ count }) =>
        `核对年份${maybe`：${count} 个时限都晚于期末，也可能是计划期写错了`}；确实跨期的，在 due 旁边写 beyond_period: true。`,
    },
    en: {
      message: ({ due, end, count }) =>
        `The deadline ${due}${maybe`, like all ${count} deadlines in the plan,`} is after the end of the plan's period (${end}).`,
      advice: ({ count }) =>
        `Check the year${maybe`: with all ${count} deadlines after the end, the period itself may be wrong`}. If the promise does reach beyond the period, write beyond_period: true beside due.`,
    },
  },
  why: {
    zh: '年度计划里跨年的承诺不少，年份写错的也不少；写明跨期，别人就不必再猜。跨期的举措按自己的时限亮灯。',
    en: 'Yearly plans hold promises for later years, and also wrong years; the key tells the two apart. Such a measure is judged by its own deadline.',
  },
  example: {
    in: 'measure',
    bad: 'due: 2024-06-30',
    good: 'due: 2024-06-30\nbeyond_period: true',
  },
  check({ plans }, report) {
    for (const plan of plans) checkPlan(plan, report);
  },
};

/** So many deadlines, all of them after the end, may show that the period is wrong: one finding for all. */
const MANY = 3;

function checkPlan(plan: Plan, report: Report<Args>): void {
  const { start, end } = plan.period;
  if (end < start) return;
  const dated = tasksOf(plan)
    .flatMap((task) => [task, ...task.measures])
    .flatMap((at) => (at.due === undefined ? [] : [{ at, due: at.due }]));
  const beyond = dated.filter(({ at, due }) => due > end && !at.beyondPeriod && !at.lost?.includes('beyond_period'));
  const [first] = beyond;
  if (first !== undefined && beyond.length === dated.length && dated.length >= MANY) {
    report({ at: plan, key: ['period'], args: { due: first.due, count: dated.length, end } });
    return;
  }
  for (const { at, due } of beyond) report({ at, key: ['due'], args: { due, end } });
}
