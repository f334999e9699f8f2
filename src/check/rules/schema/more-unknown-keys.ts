/** A map with a flood of unknown keys: those that are not reported one by one. */
import type { ReadingRule } from '../../rule.ts';

export const schemaMoreUnknownKeys: ReadingRule<{ what: string; count: number }> = {
  id: 'schema/more-unknown-keys',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ count }) => `从这里起还有${count}个这里没有的键。`,
      advice: '这么多键不会是一个一个写错的：看看是不是缩进不对，或者把别的内容粘贴到了这里。',
    },
    en: {
      message: ({ count }) => `From here on there are ${count} more keys that are unknown here.`,
      advice: 'So many are hardly typos: check whether the indentation is wrong, or something else was pasted here.',
    },
  },
  why: {
    zh: '一处有成千上万个不认识的键，一个一个地说谁也看不完，还会拖住检查。',
    en: 'Nobody reads thousands of findings about one place, and they would hold up the check.',
  },
};
