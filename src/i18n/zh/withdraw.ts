/** What `plan withdraw` says in Chinese, and its help. */
import type * as en from '../en/withdraw.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  askDay: '撤回哪一天的记录？',
};

export const help: Translation<typeof en.help> = {
  summary: '撤回一条记录，写明原因；原记录留在文件里',
  corrects: '哪一天的记录',
  which: '那天不止一条时，是哪一条',
  examples: [['plan withdraw 9-5 --corrects 2022-05-13 --reason 记错了举措', '那天的记录不再算数']],
};
