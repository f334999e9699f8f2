/** An item stands once in a list. */
import type { ReadingRule } from '../../rule.ts';

export const schemaRepeated: ReadingRule<{ what: string; value: string }> = {
  id: 'schema/repeated',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, value }) => `${what}里“${value}”写了两次。`,
      advice: '删掉一个。',
    },
    en: {
      message: ({ value, what }) => `"${value}" appears twice in ${what}.`,
      advice: 'Remove one.',
    },
  },
  example: {
    in: 'measure',
    bad: 'with: [规划处, 规划处]',
    good: 'with: [规划处]',
  },
};
