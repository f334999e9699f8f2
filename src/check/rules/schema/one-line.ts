/** A text is one line, without spaces around it. */
import type { ReadingRule } from '../../rule.ts';

export const schemaOneLine: ReadingRule<{ what: string }> = {
  id: 'schema/one-line',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what }) => `${what}要写成一行，首尾不能有空格或换行。`,
      advice: '把文字合成一行，去掉首尾的空格；不用“|”“>”开头的多行写法。',
    },
    en: {
      message: ({ what }) => `${what} must be a single line without spaces at either end.`,
      advice: 'Put the text on one line and remove the spaces at its ends; don\'t use "|" or ">" here.',
    },
  },
  example: {
    in: 'measure',
    bad: `lead: |
  职业教育处
  规划处`,
    good: `lead: 职业教育处
with: [规划处]`,
  },
};
