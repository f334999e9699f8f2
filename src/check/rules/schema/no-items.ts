/** A list has an item. */
import { expectation } from '../../expectation.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaNoItems: ReadingRule<{ what: string; expected: string; example: string }> = {
  id: 'schema/no-items',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what }) => `${what}是空的列表。`,
      advice: ({ expected, example }) => `至少写一项；没有就删掉这个键。${expectation.zh(expected, example)}`,
    },
    en: {
      message: ({ what }) => `${what} is an empty list.`,
      advice: ({ expected, example }) =>
        `Add at least one item, or remove the key. ${expectation.en(expected, example)}`,
    },
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, note: 印发, evidence: [] }',
    good: '- { date: 2022-05-11, on: 1-1, note: 印发 }',
  },
};
