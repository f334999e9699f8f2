/** A link leads to a file. */
import type { ReadingRule } from '../../rule.ts';

export const fileBrokenLink: ReadingRule = {
  id: 'file/broken-link',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这是一个失效的链接：它指向的文件不存在，或者几个链接互相指向。',
      advice: '把文件本身放在这里。',
    },
    en: {
      message: 'This is a broken link: its target does not exist, or links point at each other.',
      advice: 'Put the file itself here.',
    },
  },
};
