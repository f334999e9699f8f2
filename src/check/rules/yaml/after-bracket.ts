/** Nothing follows a closing bracket on its line. */
import type { ReadingRule } from '../../rule.ts';

export const yamlAfterBracket: ReadingRule<{ character: string }> = {
  id: 'yaml/after-bracket',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ character }) => `括号在这里已经结束，后面又有“${character}”。`,
      advice: '删掉括号后面的内容；属于括号里的，移到括号里面。',
    },
    en: {
      message: ({ character }) => `The brackets end here, but "${character}" follows.`,
      advice: 'Remove what follows, or move it inside the brackets.',
    },
  },
  example: {
    in: 'measure',
    bad: 'target: { about: 30, unit: 所 }，',
    good: 'target: { about: 30, unit: 所 }',
  },
};
