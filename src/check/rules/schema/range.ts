/** A number lies in its range. */
import type { ReadingRule } from '../../rule.ts';

export const schemaRange: ReadingRule<{ what: string; value: string; comparison: string; limit: number }> = {
  id: 'schema/range',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value, comparison, limit }) => `${what}的值 ${value} 超出范围，应当${comparison} ${limit}。`,
      advice: '核对这个数。',
    },
    en: {
      message: ({ value, what, comparison, limit }) =>
        `The value ${value} of ${what} is out of range: it must be ${comparison} ${limit}.`,
      advice: 'Check the number.',
    },
  },
  example: {
    in: 'measure',
    bad: 'weight: -1',
    good: 'weight: 1',
  },
};
