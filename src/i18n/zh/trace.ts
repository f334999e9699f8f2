/** What `plan trace` says in Chinese, and its help. */
import type * as en from '../en/trace.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  summary: (percent, characters) => `原文${characters}字，覆盖${percent}`,
  parts: (quoted, headings, context, left) => `承诺${quoted}字，标题${headings}字，背景${context}字，遗漏${left}字`,
  context: '标为背景的字句：',
  passage: (line, column, task, text) => `${line}:${column} ${task === undefined ? '' : `（任务${task}）`}${text}`,
  left: '没有举措对应的字句：',
  noSource: (plan) => `计划 ${plan} 没有写明印发原文（source），或者原文读不出来。`,
};

export const help: Translation<typeof en.help> = {
  summary: '印发原文中哪些字句没有举措对应',
  context: '同时列出标为背景的字句',
  examples: [
    ['plan trace', '默认计划'],
    ['plan trace --context', '连同背景一起看'],
  ],
};
