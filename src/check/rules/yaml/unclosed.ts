/** Every quotation mark and bracket has its other half. */
import type { ReadingRule } from '../../rule.ts';

export const yamlUnclosed: ReadingRule<{ character: string; within: string }> = {
  id: 'yaml/unclosed',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ character }) => `这里的 ${character} 没有配对的另一半。`,
      advice: ({ within }) => `在值的末尾补上另一半；正文里的${within}。`,
    },
    en: {
      message: ({ character }) => `This ${character} is never closed.`,
      advice: ({ within }) => `Close it at the end of the value; inside text, ${within}.`,
    },
  },
  example: {
    in: 'measure',
    bad: 'note: "待核',
    good: 'note: "待核"',
  },
};
