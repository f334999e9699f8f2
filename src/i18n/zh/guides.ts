/** What `plan help` says in Chinese of guides, and its help. */
import type * as en from '../en/guides.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  heading: '手册：',
  more: 'plan help 主题 看其中一篇，写名称或标题里的字都行；plan help 命令 看一个命令怎么用；plan --help 列出全部命令。',
  unknown: (topic) => `没有“${topic}”这一篇，也没有这个命令。plan help 列出手册各篇，plan --help 列出全部命令。`,
  several: (topic, known) => `标题里有“${topic}”的不止一篇：${known}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '看手册的一篇，或一个命令怎么用',
  topic: '手册的一篇（名称，或标题里的字），或一个命令；不写则列出手册各篇',
  examples: [
    ['plan help', '手册有哪几篇'],
    ['plan help model', '计划怎么写，系统怎么算'],
    ['plan help log', '一个命令怎么用'],
  ],
};
