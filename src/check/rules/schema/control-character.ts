/** A value has no control characters. */
import type { ReadingRule } from '../../rule.ts';

export const schemaControlCharacter: ReadingRule<{ what: string; code: string }> = {
  id: 'schema/control-character',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, code }) => `${what}里有看不见的控制字符 ${code}。`,
      advice: '删掉它：英文双引号里以“\\”开头的写法会产生这种字符。',
    },
    en: {
      message: ({ what, code }) => `${what} contains the control character ${code}.`,
      advice: 'Remove it: inside double quotes, a backslash can produce such characters.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: "待\\u0007核"',
    good: 'note: 待核',
  },
};
