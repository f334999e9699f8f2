/** Lines are indented with spaces. */
import type { ReadingRule } from '../../rule.ts';

export const yamlTab: ReadingRule = {
  id: 'yaml/tab',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '缩进用了制表符（Tab 键）。',
      advice: '改用空格，每层两个。',
    },
    en: {
      message: 'This line is indented with a tab.',
      advice: 'Use spaces, two per level.',
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
\tname: 青岛市`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
    name: 青岛市`,
  },
};
