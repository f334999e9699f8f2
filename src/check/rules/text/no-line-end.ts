/** The last line of a file has its end. */
import type { TextRule } from '../../rule.ts';

export const textNoLineEnd: TextRule = {
  id: 'text/no-line-end',
  family: 'text',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: '文件的最后一行没有换行。',
      advice: '在最后一行的末尾按一次回车。',
    },
    en: {
      message: 'The last line of the file has no line ending.',
      advice: 'Press Enter at the end of the last line.',
    },
  },
  why: {
    zh: '两个人都在末尾添加时，没有换行的一行会和后面的连在一起。',
    en: 'When two people append to the file, the last line runs together with what follows.',
  },
};
