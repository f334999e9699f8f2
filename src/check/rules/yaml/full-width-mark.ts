/** Brackets, and the marks between them, are plain ones. */
import type { ReadingRule } from '../../rule.ts';

export const yamlFullWidthMark: ReadingRule<{ mark: string; mended: string; key?: string; what?: string }> = {
  id: 'yaml/full-width-mark',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ mark }) => `括号里用了中文标点“${mark}”。`,
      advice: ({ mended }) => `花括号、方括号和其中的逗号、冒号都用英文的，逗号和冒号后空一格：“${mended}”。`,
    },
    en: {
      message: ({ mark }) => `There is a full-width "${mark}" inside brackets.`,
      advice: ({ mended }) => `Use plain brackets, commas and colons: "${mended}".`,
    },
  },
  example: {
    in: 'measure',
    bad: 'target: { about: 30，unit: 所 }',
    good: 'target: { about: 30, unit: 所 }',
  },
};
