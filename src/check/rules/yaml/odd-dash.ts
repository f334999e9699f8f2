/** The dash before an item is a hyphen. */
import type { ReadingRule } from '../../rule.ts';

export const yamlOddDash: ReadingRule<{ mark: string; key: string }> = {
  id: 'yaml/odd-dash',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ mark }) => `列表项前面用了“${mark}”，应当是英文减号“-”加一个空格。`,
      advice: ({ key }) => `写成“- ${key}: 值”。`,
    },
    en: {
      message: ({ mark }) => `This item begins with "${mark}" instead of a hyphen and a space.`,
      advice: ({ key }) => `Write "- ${key}: value".`,
    },
  },
  example: {
    in: 'journal',
    bad: `－ date: 2022-05-11
  on: 1-1
  note: 公示`,
    good: `- date: 2022-05-11
  on: 1-1
  note: 公示`,
  },
};
