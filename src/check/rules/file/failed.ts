/** The system can read a file. */
import type { ReadingRule } from '../../rule.ts';

export const fileFailed: ReadingRule = {
  id: 'file/failed',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '系统没能读出这个文件。',
      advice: '稍后再试；仍不行请检查磁盘或网络驱动器。',
    },
    en: {
      message: 'The system could not read this file.',
      advice: 'Try again later. If it still fails, check the disk or the network drive.',
    },
  },
};
