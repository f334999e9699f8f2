/** What is on one level begins in one column. */
import { plural } from '../../../model/plural.ts';
import type { ReadingRule } from '../../rule.ts';

export const yamlIndentation: ReadingRule<{ spaces: number; expected?: string }> = {
  id: 'yaml/indentation',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ spaces, expected }) =>
        `这一行缩进了${spaces}个空格，${expected === undefined ? '与上下几行对不上' : `应为${expected}个`}。`,
      advice: '同一层的内容要从同一列开始，下一层多缩进两格：对照上一行。',
    },
    en: {
      message: ({ spaces, expected }) =>
        expected === undefined
          ? `This line is indented by ${plural(spaces, 'space')}, which does not fit the lines around it.`
          : `This line is indented by ${plural(spaces, 'space')} instead of ${expected}.`,
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
