/** A closing bracket closes one that was opened. */
import type { ReadingRule } from '../../rule.ts';

export const yamlBracketTooMany: ReadingRule<{ character: string }> = {
  id: 'yaml/bracket-too-many',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ character }) => `这里的 ${character} 多了，前面没有与它配对的另一半。`,
      advice: '删掉它，或者补上前一半；正文里的括号请用中文括号（）【】。',
    },
    en: {
      message: ({ character }) => `This ${character} has no matching opening bracket.`,
      advice: 'Remove it, or add the opening bracket; inside text, use round brackets.',
    },
  },
  example: {
    in: 'measure',
    bad: 'with: [规划处]]',
    good: 'with: [规划处]',
  },
};
