/** The holidays of a plan's years are known, so that its workdays are counted and not guessed. */
import { unknownYears } from '../../../model/calendar.ts';
import { listed } from '../../../model/listed.ts';
import type { ModelRule } from '../../rule.ts';

export const calendarUnknownYear: ModelRule<{ years: string }> = {
  id: 'calendar/unknown-year',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ years }) => `日历里没有 ${years} 年的节假日安排，这一年的工作日算不出来。`,
      advice:
        '国务院公布放假安排以后升级 plan，或者把这一年的休息日和加班日写进 workspace.yaml 的 calendar；在此之前只按自然日计算。',
    },
    en: {
      message: ({ years }) => `The calendar does not have the holidays of ${years}, so workdays cannot be counted.`,
      advice:
        'Upgrade plan once the holidays are published, or write the days off and the extra workdays of that year under calendar in workspace.yaml. Until then, only calendar days are shown.',
    },
  },
  why: {
    zh: '工作日按国务院的放假安排计算；没有安排就猜，提醒会差上好几天。',
    en: 'Workdays follow the published holidays; with guesses, reminders would be days off.',
  },
  example: {
    in: '2031/plan.yaml',
    bad: `plan: sd-2031
title: 2031年职业教育工作要点
period: { start: 2031-01-01, end: 2031-12-31 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }`,
    good: `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }`,
  },
  check({ plans, calendar }, report) {
    for (const plan of plans) {
      const years = unknownYears(plan.period.start, plan.period.end, calendar);
      if (years.length > 0) report({ at: plan, key: ['period'], args: { years: listed(years) } });
    }
  },
};
