/** Every item of a list has its dash. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const yamlNoDash: ReadingRule<{ key?: string }> = {
  id: 'yaml/no-dash',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ key }) => `这一行在列表里，前面却没有“- ”${maybe`：键 ${key} 又写了一次，多半是新的一项`}。`,
      advice: '新的一项在前面加“- ”；属于上一项的内容多缩进两格。',
    },
    en: {
      message: ({ key }) =>
        `This line is among the items of a list, but has no "- "${maybe`: the key ${key} comes again, so this is probably a new item`}.`,
      advice: 'Put "- " before a new item; indent what belongs to the item above by two more spaces.',
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市 }
  { id: jinan, name: 济南市 }`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市 }
  - { id: jinan, name: 济南市 }`,
  },
};
