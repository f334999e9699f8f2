/** What `plan explain` says in Chinese, and its help. */
import type * as en from '../en/explain.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  tier: {
    always: '总是检查',
    since: '加 --since 版本 才检查（钩子总是检查）',
    default: '默认检查',
    strict: '加 --strict 才检查',
    named: '点名才检查',
  },
  bad: (file) => `错误的写法（${file}）：`,
  before: (file) => `原来（${file}）：`,
  change: (file) => `错误的改动（${file}）：`,
  found: '检查的结果：',
  good: '正确的写法：',
  more: '用 plan explain 规则 看其中一条和它的例子。',
  unknown: (word) => `没有 ${word} 这条规则。`,
};

export const help: Translation<typeof en.help> = {
  summary: '一条检查规则：管什么、为什么、举例',
  rule: '规则的编号、所属的组或名称；不写就列出全部规则',
  examples: [
    ['plan explain', '全部规则'],
    ['plan explain journal/clash', '一条规则，附例子'],
    ['plan explain journal', '一组规则'],
  ],
};
