/** A file may be read. */
import type { ReadingRule } from '../../rule.ts';

export const fileDenied: ReadingRule = {
  id: 'file/denied',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '没有读取的权限。',
      advice: '请管理员给您读取权限。',
    },
    en: {
      message: 'You do not have permission to read this.',
      advice: 'Ask an administrator for read permission.',
    },
  },
};
