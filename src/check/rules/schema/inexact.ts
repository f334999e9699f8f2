/** A number is no longer than a program can hold. */
import type { ReadingRule } from '../../rule.ts';

export const schemaInexact: ReadingRule<{ what: string; written: string; limit: number; held?: string }> = {
  id: 'schema/inexact',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, written, held, limit }) =>
        held === undefined
          ? `${what}的数 ${written} 超过${limit}位，程序不能保证记得准。`
          : `${what}的数 ${written} 太大或位数太多，程序记不准，只能记成 ${held}。`,
      advice: ({ limit }) =>
        `有效数字不超过${limit}位：去掉多余的小数，或者换大一些的单位；是编号，就给它加上英文双引号。`,
    },
    en: {
      message: ({ what, written, held, limit }) =>
        held === undefined
          ? `The number ${written} of ${what} has more than ${limit} digits, which a program cannot be sure to hold exactly.`
          : `The number ${written} of ${what} is too large or has too many digits to be held exactly: it would become ${held}.`,
      advice: ({ limit }) =>
        `Write at most ${limit} significant digits: round it, or take a larger unit. If it is an identifier, put it in double quotes.`,
    },
  },
  why: {
    zh: '数在计算机里只有大约15位是准的，再多的位数会不声不响地变成别的数。',
    en: 'A program holds some 15 digits of a number; beyond these it would silently be another one.',
  },
  example: {
    in: 'measure',
    bad: 'weight: 0.12345678901234567890',
    good: 'weight: 0.1234567',
  },
};
