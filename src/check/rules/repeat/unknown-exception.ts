/** An occurrence that a plan waives is one of its measure's. */

import { startOf } from '../../../model/elapsed.ts';
import { ownedIn } from '../../../model/plan.ts';
import { occurrencesOf, planCalendar } from '../../../model/recurrence.ts';
import { nearest } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const repeatUnknownException: ModelRule<{
  id: string;
  occurrence: string;
  suggestion?: string;
  first?: string;
  last?: string;
}> = {
  id: 'repeat/unknown-exception',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, occurrence, suggestion }) =>
        `举措 ${id} 没有 ${occurrence} 这一期，不用免去。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: ({ first, last }) => `${maybe`它的期次从 ${first} 到 ${last}。`}期次的写法同日志的 occurrence。`,
    },
    en: {
      message: ({ id, occurrence, suggestion }) =>
        `Measure ${id} has no occurrence ${occurrence} to waive.${maybe` Did you mean ${suggestion}?`}`,
      advice: ({ first, last }) =>
        `${maybe`Its occurrences run from ${first} to ${last}. `}Write an occurrence as in a journal entry.`,
    },
  },
  why: {
    zh: '写错期次的免报不起作用，那一期仍会显示为漏报。',
    en: 'An exception for an occurrence that does not exist has no effect, and the one it was meant for shows as missed.',
  },
  example: {
    in: 'annex',
    bad: `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    measures:
      - { id: R1-1, title: 报送月报, kind: recurring, repeat: { every: month, except: [2022-13] } }`,
    good: `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    measures:
      - { id: R1-1, title: 报送月报, kind: recurring, repeat: { every: month, except: [2022-12] } }`,
  },
  check({ plans, calendar }, report) {
    for (const plan of plans) {
      if (plan.period.end < plan.period.start) continue;
      for (const { task, measure } of ownedIn(plan)) {
        const { id, repeat } = measure;
        if (repeat?.except === undefined) continue;
        const start = startOf(plan, task, measure);
        const known = occurrencesOf(repeat, start, plan.period.end, planCalendar(plan, calendar)).map(
          (period) => period.id,
        );
        const [first] = known;
        const last = known.at(-1);
        for (const [i, occurrence] of repeat.except.entries()) {
          if (known.includes(occurrence)) continue;
          const suggestion = nearest(occurrence, known);
          const range = first && last && { first, last };
          const args = { id, occurrence, ...range, ...(suggestion !== undefined && { suggestion }) };
          report({ at: measure, key: ['repeat', 'except', i], args });
        }
      }
    }
  },
};
