/** The help of `plan cancel` in Chinese. */
import type * as en from '../en/cancel.ts';
import type { Translation } from '../translation.ts';

export const help: Translation<typeof en.help> = {
  summary: '记取消，写明原因',
  reason: '原因',
  examples: [['plan cancel 15-3 --reason 对方改期', '取消，写明原因']],
};
