/** Among brackets, commas stand between the items, and values with a colon are in quotes. */
import type { ReadingRule } from '../../rule.ts';

export const yamlInBrackets: ReadingRule = {
  id: 'yaml/in-brackets',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '括号里的这一处连不起来：两项之间少了英文逗号，或者值里有英文冒号加空格。',
      advice: '各项之间写英文逗号加空格，如 { about: 30, unit: 所 }；值里有冒号的，给这个值加上英文双引号。',
    },
    en: {
      message:
        'The items inside these brackets do not fit together here: a comma is missing, or a value contains a colon and a space.',
      advice:
        'Put a comma and a space between items, as in { about: 30, unit: 所 }. If a value contains a colon, put it in double quotes.',
    },
  },
  example: {
    in: 'measure',
    bad: 'target: { about: 30 unit: 所 }',
    good: 'target: { about: 30, unit: 所 }',
  },
};
