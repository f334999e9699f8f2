/** What `plan reopen` says in Chinese, and its help. */
import type * as en from '../en/reopen.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  notClosed: (id, state) => `举措 ${id} ${state}；只有已办结、已销号或已取消的才需要重启。`,
};

export const help: Translation<typeof en.help> = {
  summary: '记重启：已经了结的重新开始，写明原因',
  examples: [['plan reopen 4-3 --reason 名单有误', '重启，写明原因']],
};
