/** A value has no tag. */
import type { ReadingRule } from '../../rule.ts';

export const yamlTag: ReadingRule = {
  id: 'yaml/tag',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '值不能以 ! 开头（YAML 把它当作标签）。',
      advice: '删掉感叹号；要保留就给整个值加上英文双引号。',
    },
    en: {
      message: 'A value cannot begin with ! (YAML reads it as a tag).',
      advice: 'Remove it; to keep it, put the whole value in double quotes.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: !重要 待核',
    good: 'note: "!重要 待核"',
  },
};
