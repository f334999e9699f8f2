/** A recurring measure says how often. */
import type { ModelRule } from '../../rule.ts';

export const repeatMissing: ModelRule<{ id: string; example: string }> = {
  id: 'repeat/missing',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 的类型是日常工作，没有写多久一次。`,
      advice: ({ example }) => `补上 repeat，如 ${example}；没有固定周期的，换一个类型。`,
    },
    en: {
      message: ({ id }) => `Measure ${id} is of the kind recurring, but does not say how often it recurs.`,
      advice: ({ example }) => `Add repeat, as in ${example}. If there is no fixed period, use another kind.`,
    },
  },
  why: {
    zh: '没有周期就没有各期的到期日，漏了一期也看不出来。',
    en: 'Without a period there are no due dates, and nobody notices a missed one.',
  },
  example: {
    in: 'measures',
    bad: '- { id: 1-1, title: 推进试验区建设, kind: recurring }',
    good: '- { id: 1-1, title: 推进试验区建设, kind: recurring, repeat: { every: month } }',
  },
  check({ accounts }, report) {
    for (const { measure } of accounts()) {
      if (measure.kind !== 'recurring' || measure.repeat !== undefined || measure.lost?.includes('repeat')) continue;
      report({ at: measure, key: ['kind'], args: { id: measure.id, example: 'repeat: { every: month }' } });
    }
  },
};
