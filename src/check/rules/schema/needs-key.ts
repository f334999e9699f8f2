/** A key that another one asks for is there. */
import { expectation } from '../../expectation.ts';
import type { ReadingRule } from '../../rule.ts';

type Args = { what: string; by: string; key: string; expected: string; example: string };

export const schemaNeedsKey: ReadingRule<Args> = {
  id: 'schema/needs-key',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ by, what }) => `写了 ${by}，就必须写 ${what}。`,
      advice: ({ key, expected, example }) => `补上“${key}: 值”。${expectation.zh(expected, example)}`,
    },
    en: {
      message: ({ by, what }) => `The key ${by} also requires ${what}.`,
      advice: ({ key, expected, example }) => `Add "${key}: value". ${expectation.en(expected, example)}`,
    },
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 } }',
    good: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }',
  },
};
