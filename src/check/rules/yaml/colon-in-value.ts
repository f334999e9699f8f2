/** A value with a colon and a space in it is in quotes. */
import type { ReadingRule } from '../../rule.ts';

export const yamlColonInValue: ReadingRule<{ key: string; mark: string; mended: string }> = {
  id: 'yaml/colon-in-value',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ key }) => `${key} 的值里有英文冒号加空格，被当成了另一个键。`,
      advice: '正文里用中文冒号“：”，或给整个值加上英文双引号。',
    },
    en: {
      message: ({ key }) =>
        `The value of ${key} contains a colon and a space, which are read as the start of another key.`,
      advice: 'Put the whole value in double quotes.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: 备注: 待核',
    good: 'note: 备注：待核',
  },
};
