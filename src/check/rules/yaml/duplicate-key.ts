/** A key stands once in a map. */
import type { ReadingRule } from '../../rule.ts';

export const yamlDuplicateKey: ReadingRule<{ key: string }> = {
  id: 'yaml/duplicate-key',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ key }) => `键 ${key} 在同一处写了两次。`,
      advice: '只留一个；如果本来是两项，在后一项的第一个键前补上“- ”。',
    },
    en: {
      message: ({ key }) => `The key ${key} appears here twice.`,
      advice: 'Keep one. If they are two items, add the missing "- " before the first key of the second.',
    },
  },
  example: {
    in: 'journal',
    bad: `- date: 2022-05-11
  on: 1-1
  note: 各市推荐62所
  note: 组织评审`,
    good: `- date: 2022-05-11
  on: 1-1
  note: 各市推荐62所，组织评审`,
  },
};
