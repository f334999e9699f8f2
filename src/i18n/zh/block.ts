/** What `plan block` says in Chinese, and its help. */
import type * as en from '../en/block.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  askProblem: '遇到了什么问题？',
};

export const help: Translation<typeof en.help> = {
  summary: '记受阻：遇到了什么问题',
  problem: '存在的问题',
  next: '下一步打算',
  examples: [['plan block 12-1 --problem 经费未到位 --next 与财务处会商', '受阻，以及怎么办']],
};
