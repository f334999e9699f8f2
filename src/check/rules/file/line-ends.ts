/** Lines end with a line feed alone. */

import { plural } from '../../../model/plural.ts';
import type { ReadingRule } from '../../rule.ts';

export const fileLineEnds: ReadingRule<{ count: number }> = {
  id: 'file/line-ends',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: ({ count }) => `文件用的是 Windows 换行（CRLF），共 ${count} 处，内容照常读取。`,
      advice: '把编辑器的换行符设为 LF，再保存一次。',
    },
    en: {
      message: ({ count }) => `The file has ${plural(count, 'Windows line ending')} (CRLF); it was read anyway.`,
      advice: "Set the editor's line endings to LF and save again.",
    },
  },
};
