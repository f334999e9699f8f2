/** A value does not begin with a character that YAML keeps for itself. */
import type { ReadingRule } from '../../rule.ts';

export const yamlReservedCharacter: ReadingRule<{ character: string }> = {
  id: 'yaml/reserved-character',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ character }) => `值不能以 ${character} 开头。`,
      advice: '给整个值加上英文双引号。',
    },
    en: {
      message: ({ character }) => `A value cannot begin with ${character}.`,
      advice: 'Put the whole value in double quotes.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: @张三 待核',
    good: 'note: "@张三 待核"',
  },
};
