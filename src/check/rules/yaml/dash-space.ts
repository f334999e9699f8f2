/** The dash before an item is followed by a space. */
import type { ReadingRule } from '../../rule.ts';

export const yamlDashSpace: ReadingRule<{ key: string; mark: string; mended: string }> = {
  id: 'yaml/dash-space',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '“-”后面少了一个空格。',
      advice: ({ key }) => `写成“- ${key}: 值”。`,
    },
    en: {
      message: 'There is no space after the "-".',
      advice: ({ key }) => `Write "- ${key}: value".`,
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  -id: qingdao
    name: 青岛市`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - id: qingdao
    name: 青岛市`,
  },
};
