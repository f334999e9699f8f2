/** What `plan done` says in Chinese, and its help. */
import type * as en from '../en/done.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  askEvidence: '佐证材料：文号、文件或网址？（确实没有的，用 --without-evidence）',
};

export const help: Translation<typeof en.help> = {
  summary: '记办结，附佐证',
  withoutEvidence: '确实没有佐证材料',
  examples: [
    ['plan done 4-3 --evidence 鲁教职字〔2022〕3号', '凭这份文件办结'],
    ['plan done 4-1 4-2 --evidence 鲁教职字〔2022〕3号 --yes', '两项一并办结'],
  ],
};
