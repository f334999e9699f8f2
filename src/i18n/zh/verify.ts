/** What `plan verify` says in Chinese, and its help. */
import type * as en from '../en/verify.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  notDone: (id, state) => `举措 ${id} ${state}，还没有办结；办结以后才能销号。`,
  altered: (id, file) =>
    `举措 ${id} 办结时的佐证 ${file} 已经不是当时的文件，不能销号；先恢复原来的文件，或者重启后另行办结。`,
  ownWork: (id, by) => `举措 ${id} 是 ${by} 报的办结，要由另一个人销号（--by）。`,
};

export const help: Translation<typeof en.help> = {
  summary: '记销号：由另一个人核实已经办结',
  examples: [['plan verify 4-3 --by 李四', '由报办结以外的人销号']],
};
