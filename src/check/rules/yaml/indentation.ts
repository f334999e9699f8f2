/** What is on one level begins in one column. */
import type { ReadingRule } from '../../rule.ts';

export const yamlIndentation: ReadingRule = {
  id: 'yaml/indentation',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这一行的缩进没有对齐。',
      advice: '同一层的内容要从同一列开始，下一层多缩进两格：对照上一行。',
    },
    en: {
      message: 'This line is not indented correctly.',
      advice:
        'Begin everything on one level in the same column, and the next level two spaces further in; compare the line above.',
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
     name: 青岛市`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
    name: 青岛市`,
  },
};
