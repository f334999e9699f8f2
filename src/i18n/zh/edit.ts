/** What `plan edit` says in Chinese, and its help. */
import type * as en from '../en/edit.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  noEditor: (editor) => `编辑器 ${editor} 打不开。请把 VISUAL 或 EDITOR 设为已安装的编辑器，如 nano、"code --wait"。`,
  failed: (editor, code) => `编辑器 ${editor} 以 ${code} 退出；文件保持它留下的样子。`,
  fine: (file) => `${file} 没有问题。`,
};

export const help: Translation<typeof en.help> = {
  summary: '用编辑器打开任务、举措或台账所在的文件，改完检查',
  id: '任务、举措的编号或名称里的字，或台账的代号（默认：整份计划）',
  examples: [
    ['plan edit 4-3', '用 VISUAL 或 EDITOR 打开计划文件，停在这项举措那一行'],
    ['plan edit pilot-zones', '打开台账文件'],
  ],
};
