/** What is read as a file is a regular one. */
import type { ReadingRule } from '../../rule.ts';

export const fileNotAFile: ReadingRule = {
  id: 'file/not-a-file',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这不是普通文件（可能是文件夹或系统的特殊文件），没有读取。',
      advice: '换成普通的文本文件。',
    },
    en: {
      message: 'This is not a regular file (it may be a folder); it was not read.',
      advice: 'Replace it with a plain text file.',
    },
  },
};
