/** A key is followed by a plain colon. */
import type { ReadingRule } from '../../rule.ts';

export const yamlFullWidthColon: ReadingRule<{ key: string; mark?: string; mended?: string; what?: string }> = {
  id: 'yaml/full-width-colon',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ key }) => `${key} 后面用了中文冒号“：”。`,
      advice: ({ key }) => `改成英文冒号，后面空一格：“${key}: 值”。`,
    },
    en: {
      message: ({ key }) => `There is a full-width colon after ${key}.`,
      advice: ({ key }) => `Use a plain colon and a space: "${key}: value".`,
    },
  },
  example: {
    in: 'measure',
    bad: 'lead：职业教育处',
    good: 'lead: 职业教育处',
  },
};
