/** What `plan undo` says in Chinese, and its help. */
import type * as en from '../en/undo.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  nothing: (by) => `没有 ${by} 还没提交的记录。已经提交的，请另记一条更正。`,
  undone: (id, file) => `已从 ${file} 撤回关于 ${id} 的最后一条记录。`,
};

export const help: Translation<typeof en.help> = {
  summary: '撤回自己最后一条还没提交的记录',
  examples: [
    ['plan undo --dry-run', '看看会撤回什么'],
    ['plan undo', '撤回'],
  ],
};
