/** A file is of a size that a plan file can have. */
import type { ReadingRule } from '../../rule.ts';

export const fileTooLarge: ReadingRule = {
  id: 'file/too-large',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '文件超过 5 MB，没有读取。',
      advice: '计划文件应当小得多；核对是不是放错了文件。',
    },
    en: {
      message: 'The file is larger than 5 MB; it was not read.',
      advice: 'Plan files are much smaller; check that this is the right file.',
    },
  },
};
