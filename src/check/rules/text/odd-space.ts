/** A space is a plain one. */
import type { TextRule } from '../../rule.ts';

export const textOddSpace: TextRule<{ codes: string }> = {
  id: 'text/odd-space',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ codes }) => `这里的空格不是普通的空格（${codes}）。`,
      advice: '删掉它，或者换成普通的空格。',
    },
    en: {
      message: ({ codes }) => `This is not a plain space (${codes}).`,
      advice: 'Remove it, or replace it with a plain space.',
    },
  },
  why: {
    zh: '看起来是空格，搜索、比较时却不是；姓名中间的全角空格会让同一个人变成两个人。',
    en: 'It looks like a space, but is not one in searches and comparisons; within a name, it turns one person into two.',
  },
  example: {
    in: 'measure',
    bad: 'note: 共\u00a044个试验区',
    good: 'note: 共 44个试验区',
  },
};
