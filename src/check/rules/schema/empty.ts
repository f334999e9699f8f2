/** A key has a value. */
import { expectation } from '../../expectation.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaEmpty: ReadingRule<{ what: string; or: string; expected: string; example: string }> = {
  id: 'schema/empty',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  followsFrom: 'text/after-hash',
  text: {
    zh: {
      message: ({ what }) => `${what}后面没有写值。`,
      advice: ({ or, expected, example }) => `补上值${or}。${expectation.zh(expected, example)}`,
    },
    en: {
      message: ({ what }) => `${what} has no value.`,
      advice: ({ or, expected, example }) => `Add a value${or}. ${expectation.en(expected, example)}`,
    },
  },
  example: {
    in: 'measure',
    bad: 'lead:',
    good: 'lead: 职业教育处',
  },
};
