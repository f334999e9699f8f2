/** There is no tab in a line. */
import type { TextRule } from '../../rule.ts';

export const textTab: TextRule = {
  id: 'text/tab',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: '这里有制表符（Tab）。',
      advice: '换成普通的空格。',
    },
    en: {
      message: 'There is a tab here.',
      advice: 'Replace it with a plain space.',
    },
  },
  why: {
    zh: '从表格里粘贴来的制表符，各个程序显示的宽度都不一样，有的不认。',
    en: 'Tabs, as pasted from a table, have a different width in every program, and some programs do not accept them.',
  },
  example: {
    in: 'measure',
    bad: 'note:\t督查试验区',
    good: 'note: 督查试验区',
  },
};
