/** A measure starts within the plan's period, and no deadline lies before it; one after it is another matter. */
import type { PlanDate } from '../../../model/date.ts';
import type { Place } from '../../../model/finding.ts';
import { type Measure, type Plan, type Task, tasksOf } from '../../../model/plan.ts';
import type { Report } from '../../fault.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { date: string; start: string; end: string; count?: number };

export const deadlineOutsidePeriod: ModelRule<Args> = {
  id: 'deadline/outside-period',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ date, count, start, end }) =>
        `日期 ${date} ${maybe`等 ${count} 个日期都`}不在计划期 ${start} 至 ${end} 之内。`,
      advice: ({ count }) =>
        `核对年份${maybe`：${count} 个日期都在期外，多半是计划期写错了`}；计划期以外的工作写入那一期的计划。`,
    },
    en: {
      message: ({ date, count, start, end }) =>
        `The date ${date}${maybe`, like all ${count} dates in the plan,`} is outside the plan's period (${start} to ${end}).`,
      advice: ({ count }) =>
        `Check the year${maybe`: with all ${count} dates outside, the period itself is probably wrong`}. Work of another period belongs in the plan for that period.`,
    },
  },
  why: {
    zh: '计划期以前的时限、计划期以外的开始日期多半是写错了年份，灯号和进度都会不对。时限晚于计划期末的，见 deadline/beyond-period。',
    en: 'A deadline before the period, or a start outside it, usually has the wrong year, and makes lights and progress wrong. For a deadline after the end, see deadline/beyond-period.',
  },
  example: {
    in: 'measure',
    bad: 'due: 2021-03-31',
    good: 'due: 2022-03-31',
  },
  check({ plans }, report) {
    for (const plan of plans) checkPlan(plan, report);
  },
};

/** So many dates, all of them outside, show that the period is wrong. */
const MANY = 3;

function checkPlan(plan: Plan, report: Report<Args>): void {
  const { start, end } = plan.period;
  if (end < start) return;
  const dates = [
    ...dateOf(plan, 'start', plan.start),
    ...tasksOf(plan).flatMap((task) => [task, ...task.measures].flatMap(datesOf)),
  ];
  const outside = dates.filter(({ key, date }) => date < start || (key !== 'due' && date > end));
  const [first] = outside;
  if (first !== undefined && outside.length === dates.length && dates.length >= MANY) {
    report({ at: plan, key: ['period'], args: { date: first.date, count: dates.length, start, end } });
    return;
  }
  for (const { at, key, date } of outside) report({ at, key: [key], args: { date, start, end } });
}

function datesOf(at: Task | Measure) {
  return [...dateOf(at, 'approved', at.approved), ...dateOf(at, 'start', at.start), ...dateOf(at, 'due', at.due)];
}

function dateOf(at: Place, key: string, date: PlanDate | undefined) {
  return date === undefined ? [] : [{ at, key, date }];
}
