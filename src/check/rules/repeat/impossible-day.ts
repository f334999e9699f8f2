/** The day on which a duty falls due is one of its period's. */

import { measuresOf } from '../../../model/plan.ts';
import { fits, lengthOf } from '../../../model/recurrence.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const repeatImpossibleDay: ModelRule<{ id: string; every: string; day: string; months?: number }> = {
  id: 'repeat/impossible-day',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, every }) => `举措 ${id} 的到期日 on 与 every: ${every} 不符。`,
      advice: ({ day, months }) =>
        `每周写星期几（1–7）；每月写几号或 last；每季度、每半年、每年写 ${day}，month 是一期中的第几个月${maybe`，从 1 到 ${months}`}；每学期不写 on，以学期的最后一天为限。`,
    },
    en: {
      message: ({ id, every }) => `The due day (on) of measure ${id} does not fit every: ${every}.`,
      advice: ({ day, months }) =>
        `For week, give 1 (Monday) to 7; for month, the day of the month or last; for quarter, half-year and year, ${day}, where month counts within the period${maybe` (1 to ${months})`}; for term, nothing: it is due on the term's last day.`,
    },
  },
  why: {
    zh: '没有这一天，这项工作就永远不会到期，也不会有人提醒。',
    en: 'Without a valid day, the work never falls due, and nobody is reminded.',
  },
  example: {
    in: 'annex',
    bad: `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    measures:
      - { id: R1-1, title: 报送月报, kind: recurring, repeat: { every: week, on: 25 } }`,
    good: `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    measures:
      - { id: R1-1, title: 报送月报, kind: recurring, repeat: { every: week, on: 5 } }`,
  },
  check({ plans }, report) {
    for (const { repeat, id, ...at } of plans.flatMap(measuresOf)) {
      if (repeat === undefined || fits(repeat)) continue;
      const { every } = repeat;
      const months = lengthOf(every) > 1 ? { months: lengthOf(every) } : {};
      report({ at, key: ['repeat', 'on'], args: { id, every, day: '{ month: 2, day: 15 }', ...months } });
    }
  },
};
