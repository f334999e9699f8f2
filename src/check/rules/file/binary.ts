/** A file is text. */
import type { ReadingRule } from '../../rule.ts';

export const fileBinary: ReadingRule = {
  id: 'file/binary',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这不是文本文件（里面有空字符 U+0000），没有读取。',
      advice: '如果整个文件都是乱码，请从 git 恢复；否则删掉这个字符。',
    },
    en: {
      message: 'This is not a text file: it contains the null character (U+0000). It was not read.',
      advice: 'If the whole file is garbled, restore it from git; otherwise remove the character.',
    },
  },
};
