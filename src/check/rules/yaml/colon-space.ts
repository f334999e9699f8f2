/** A key's colon is followed by a space. */
import type { ReadingRule } from '../../rule.ts';

export const yamlColonSpace: ReadingRule<{ key: string; mark?: string; mended?: string; what?: string }> = {
  id: 'yaml/colon-space',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ key }) => `${key} 的冒号后面少了一个空格。`,
      advice: ({ key }) => `写成“${key}: 值”。`,
    },
    en: {
      message: ({ key }) => `There is no space after the colon of ${key}.`,
      advice: ({ key }) => `Write "${key}: value".`,
    },
  },
  example: {
    in: 'measure',
    bad: 'lead:职业教育处',
    good: 'lead: 职业教育处',
  },
};
