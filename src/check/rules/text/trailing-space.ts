/** A line does not end with spaces. */
import type { TextRule } from '../../rule.ts';

export const textTrailingSpace: TextRule = {
  id: 'text/trailing-space',
  family: 'text',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: '行末有多余的空格。',
      advice: '删掉行末的空格。',
    },
    en: {
      message: 'There are spaces at the end of this line.',
      advice: 'Remove them.',
    },
  },
  why: {
    zh: '看不见，却会在 git 里显示为改动，合并时也会冲突。',
    en: 'They cannot be seen, but show up as changes in git and cause merge conflicts.',
  },
  example: {
    in: 'measure',
    bad: 'note: 督查试验区  \ndue: 2022-12-31',
    good: 'note: 督查试验区\ndue: 2022-12-31',
  },
};
