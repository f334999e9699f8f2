/** A key is one of those that its map can have. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaUnknownKey: ReadingRule<{ what: string; key: string; allowed: string; suggestion?: string }> = {
  id: 'schema/unknown-key',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ key, suggestion }) => `这里没有“${key}”这个键。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: ({ allowed }) => `这里可用的键：${allowed}。`,
    },
    en: {
      message: ({ key, suggestion }) => `There is no key "${key}" here.${maybe` Did you mean ${suggestion}?`}`,
      advice: ({ allowed }) => `The allowed keys are ${allowed}.`,
    },
  },
  example: {
    in: 'measure',
    bad: 'leed: 职业教育处',
    good: 'lead: 职业教育处',
  },
};
