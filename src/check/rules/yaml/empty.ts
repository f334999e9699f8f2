/** A file says something. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const yamlEmpty: ReadingRule<{ or?: string }> = {
  id: 'yaml/empty',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '文件里没有内容（以 # 开头的注释不算）。',
      advice: ({ or }) => `补上内容${maybe`；${or}`}。`,
    },
    en: {
      message: "The file is empty (comments don't count).",
      advice: ({ or }) => `Fill it in${maybe`, or ${or}`}.`,
    },
  },
  example: {
    in: 'roster',
    bad: '# 待补\n',
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市 }`,
  },
};
