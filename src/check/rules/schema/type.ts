/** A value is of its type. */
import { expectation } from '../../expectation.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaType: ReadingRule<{ what: string; type: string; value: string; expected: string; example: string }> =
  {
    id: 'schema/type',
    family: 'reading',
    layer: 'schema',
    tier: 'always',
    severity: 'error',
    text: {
      zh: {
        message: ({ what, type, value }) => `${what}应当是${type}，现在是${value}。`,
        advice: ({ expected, example }) => expectation.zh(expected, example),
      },
      en: {
        message: ({ what, type, value }) => `${what} must be ${type}, not ${value}.`,
        advice: ({ expected, example }) => expectation.en(expected, example),
      },
    },
    example: {
      in: 'measure',
      bad: 'weight: 两倍',
      good: 'weight: 2',
    },
  };
