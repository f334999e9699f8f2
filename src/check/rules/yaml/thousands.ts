/** A number within brackets has no commas: they would divide it. */
import type { ReadingRule } from '../../rule.ts';

export const yamlThousands: ReadingRule<{ written: string; number: string }> = {
  id: 'yaml/thousands',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ written }) => `“${written}”写在花括号里，千分位的逗号把这个数分成了几项。`,
      advice: ({ number }) => `去掉逗号，写作 ${number}。`,
    },
    en: {
      message: ({ written }) =>
        `"${written}" stands within braces, where its commas divide the number into several items.`,
      advice: ({ number }) => `Remove the commas: ${number}.`,
    },
  },
  why: {
    zh: '逗号后面的几位被当作另外的键；照“没有这个键”的提示删掉它们，126万就成了1。',
    en: 'What follows a comma is read as another key; whoever deletes it is left with 1 in place of 1,260,000.',
  },
  example: {
    in: 'measure',
    bad: 'target: { at_least: 1,260,000, unit: 人次 }',
    good: 'target: { at_least: 1260000, unit: 人次 }',
  },
};
