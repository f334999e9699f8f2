/** A deadline lies within the plan's period, and not before its measure starts. */
import type { PlanDate } from '../../model/date.ts';
import type { KeyPath, Place } from '../../model/finding.ts';
import { type Plan, tasksOf } from '../../model/plan.ts';
import type { Report, Rule } from '../rule.ts';

export const deadlineOutsidePeriod: Rule = {
  id: 'deadline/outside-period',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: '日期 {date} 不在计划期 {start} 至 {end} 之内。',
      mend: '核对年份；确实要跨期的，写入下一期计划。',
    },
    en: {
      message: "The date {date} lies outside the plan's period, {start} to {end}.",
      mend: 'Check the year; what goes beyond the period belongs to the next plan.',
    },
  },
  why: {
    zh: '计划期以外的时限多半是写错了年份，而且永远不会在本计划里到期。',
    en: 'A deadline outside the period is mostly a wrong year, and would never fall due in this plan.',
  },
  example: {
    in: 'measure',
    bad: 'due: 2023-03-31',
    good: 'due: 2022-03-31',
  },
  check({ plans }, report) {
    for (const plan of plans) checkPlan(plan, report);
  },
};

function checkPlan(plan: Plan, report: Report): void {
  const { start, end } = plan.period;
  if (end < start) return;
  const expectWithin = (at: Place, key: KeyPath, date: PlanDate | undefined): void => {
    if (date === undefined || (date >= start && date <= end)) return;
    report({ at, key, args: { date, start, end } });
  };
  for (const task of tasksOf(plan)) {
    expectWithin(task, ['due'], task.due);
    for (const measure of task.measures) {
      expectWithin(measure, ['start'], measure.start);
      expectWithin(measure, ['due'], measure.due);
    }
  }
}
