/** A # begins a comment that is meant for one. */
import type { TextRule } from '../../rule.ts';

export const textAfterHash: TextRule<{ lost: string }> = {
  id: 'text/after-hash',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ lost }) => `“${lost}”前面有空格，被当成了注释，不算在值里。`,
      advice: '是值的一部分，就给整个值加上英文双引号；确实是注释，就在 # 后面空一格。',
    },
    en: {
      message: ({ lost }) => `"${lost}" follows a space and is read as a comment, not as part of the value.`,
      advice:
        'If it is part of the value, put the whole value in double quotes; if it is a comment, put a space after the #.',
    },
  },
  why: {
    zh: '空格加 # 在 YAML 里是注释：“联调完成 #3号楼未接入”读出来只剩“联调完成”，谁也不会发觉。',
    en: 'In YAML, a space and a # begin a comment: what follows is lost, and nobody notices.',
  },
  example: {
    in: 'measure',
    bad: 'note: 联调完成 #3号楼未接入',
    good: 'note: "联调完成 #3号楼未接入"',
  },
};
