/** Lines are indented with plain spaces. */
import type { ReadingRule } from '../../rule.ts';

export const yamlOddIndent: ReadingRule<{ character: string }> = {
  id: 'yaml/odd-indent',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ character }) => `缩进里有全角或特殊的空格（${character}）。`,
      advice: '换成普通的空格，每层两个：删掉行首的空格重新输入。',
    },
    en: {
      message: ({ character }) => `The indentation contains an unusual space (${character}).`,
      advice: 'Use plain spaces, two per level: delete the indentation and type it again.',
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
  \u00a0 name: 青岛市`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
    name: 青岛市`,
  },
};
