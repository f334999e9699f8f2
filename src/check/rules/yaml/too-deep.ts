/** Values are nested no deeper than a plan file needs. */
import type { ReadingRule } from '../../rule.ts';

export const yamlTooDeep: ReadingRule<{ limit: number }> = {
  id: 'yaml/too-deep',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ limit }) => `嵌套超过 ${limit} 层，没有读取。`,
      advice: '计划文件不需要这么多层；检查括号和缩进。',
    },
    en: {
      message: ({ limit }) => `The file is nested more than ${limit} levels deep; it was not read.`,
      advice: 'Plan files do not need that many levels; check brackets and indentation.',
    },
  },
  example: { in: 'measure', bad: `with: ${'['.repeat(60)}${']'.repeat(60)}`, good: 'with: [规划处]' },
};
