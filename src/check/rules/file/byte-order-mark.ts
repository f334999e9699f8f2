/** A file begins with its text, not with a mark of byte order. */
import type { ReadingRule } from '../../rule.ts';

export const fileByteOrderMark: ReadingRule = {
  id: 'file/byte-order-mark',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: '文件开头有看不见的 BOM 标记，已忽略，内容照常读取。',
      advice: '用编辑器另存为“UTF-8”（不带 BOM），这条提醒就会消失。',
    },
    en: {
      message: 'The file begins with a byte-order mark (BOM), which was ignored.',
      advice: 'Save it as UTF-8 without a BOM.',
    },
  },
};
