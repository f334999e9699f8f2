/** A key is a word: no list, no map, and not nothing. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const yamlKey: ReadingRule<{ written?: string }> = {
  id: 'yaml/key',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ written }) =>
        written === undefined ? '冒号前面没有写键。' : `“${written}”写在冒号前面，不能当作键：键是一个词。`,
      advice: ({ written }) =>
        `写成“键: 值”。${maybe`“${written}”是文字的一部分，就给整个值加上英文双引号，如 note: "${written}：……"。`}`,
    },
    en: {
      message: ({ written }) =>
        written === undefined
          ? 'There is no key before the colon.'
          : `"${written}" before the colon cannot be a key: a key is a word.`,
      advice: ({ written }) =>
        `Write "key: value".${maybe` If "${written}" is part of a text, put the whole value in double quotes, as in note: "${written}: …".`}`,
    },
  },
  example: {
    in: 'measure',
    bad: 'note: [重点]: 建设',
    good: 'note: "[重点]: 建设"',
  },
};
