/** A key or a dash is set off by a plain space. */
import type { ReadingRule } from '../../rule.ts';

export const yamlFullWidthSpace: ReadingRule<{ key: string; mark: string; mended: string }> = {
  id: 'yaml/full-width-space',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这里用了全角空格或不换行空格，YAML 不把它当作空格。',
      advice: '换成普通的空格：冒号和“-”后面一个，缩进每层两个。',
    },
    en: {
      message: 'There is a full-width or no-break space here, which YAML does not accept as a space.',
      advice: 'Use plain spaces: one after a colon or "-", and two per level of indentation.',
    },
  },
  example: {
    in: 'measure',
    bad: 'lead:\u3000职业教育处',
    good: 'lead: 职业教育处',
  },
};
