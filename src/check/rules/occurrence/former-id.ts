/** An occurrence is named as the plan counts its years. */
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const occurrenceFormerId: ModelRule<{ former: string; present: string }> = {
  id: 'occurrence/former-id',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ former, present }) => `计划期不按历年，${former} 这一期现在写作 ${present}。`,
      advice: '照算不误；plan check --fix 改成现在的写法。',
    },
    en: {
      message: ({ former, present }) =>
        `The plan does not go by calendar years: the occurrence ${former} is now called ${present}.`,
      advice: 'It counts all the same; plan check --fix writes it as it is now.',
    },
  },
  why: {
    zh: '学年这样的计划期，一年、半年从计划期的第一天算起；按历年写的期次，读的人会对不上。',
    en: 'In a plan of a school year, years and half-years are counted from its first day; an id of the calendar year misleads whoever reads it.',
  },
  example: {
    in: '2023/plan.yaml',
    bad: `plan: school-2022
title: 2022—2023学年工作要点
period: { start: 2022-09-01, end: 2023-08-31 }
tasks:
  - id: "1"
    title: 检查教学
    measures:
      - { id: 1-1, title: 检查教学, kind: recurring, repeat: { every: half-year, except: [2022-H2] } }`,
    good: `plan: school-2022
title: 2022—2023学年工作要点
period: { start: 2022-09-01, end: 2023-08-31 }
tasks:
  - id: "1"
    title: 检查教学
    measures:
      - { id: 1-1, title: 检查教学, kind: recurring, repeat: { every: half-year, except: [2022-2023-H1] } }`,
  },
  check({ plans }, report) {
    for (const plan of plans) {
      for (const measure of measuresOf(plan)) {
        const present = measure.repeat?.except ?? [];
        for (const [i, former] of measure.formerExcept?.entries() ?? []) {
          const now = present[i] ?? former;
          if (now === former) continue;
          const fix = { what: 'value', value: now } as const;
          report({ at: measure, key: ['repeat', 'except', i], args: { former, present: now }, fix });
        }
      }
      for (const entry of plan.journal) {
        const { formerOccurrence: former, occurrence: present } = entry;
        if (former === undefined || present === undefined) continue;
        const fix = { what: 'value', value: present } as const;
        report({ at: entry, key: ['occurrence'], args: { former, present }, fix });
      }
    }
  },
};
