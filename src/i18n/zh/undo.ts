/** What `plan undo` says in Chinese, and its help. */
import type * as en from '../en/undo.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  nothing: (by) => `没有 ${by} 还没提交的记录。已经提交的，请另记一条更正。`,
  gone: (id, file) => `您关于 ${id} 的这条记录刚刚已经从 ${file} 撤回或改过了，没有再写入；请用 plan show ${id} 核对。`,
  noMeasure: (id) => `计划里没有 ${id} 这项举措，这条记录没有撤回；请在日志文件里改正 on，或删去这一条。`,
  undone: (id, file) => `已从 ${file} 撤回关于 ${id} 的最后一条记录。`,
};

export const help: Translation<typeof en.help> = {
  summary: '撤回自己最后一条还没提交的记录',
  examples: [
    ['plan undo --dry-run', '看看会撤回什么'],
    ['plan undo', '撤回'],
  ],
};
