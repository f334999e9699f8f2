/** Every line of a map is a key with its colon. */
import type { ReadingRule } from '../../rule.ts';

export const yamlNoColon: ReadingRule<{ key?: string; mark?: string; mended?: string }> = {
  id: 'yaml/no-colon',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这一行不是“键: 值”。',
      advice: '补上键和英文冒号；如果是接着上一行的文字，就比上一行的键多缩进两格。',
    },
    en: {
      message: 'This line isn\'t of the form "key: value".',
      advice:
        'Add the key and a colon. If the line continues the one above, indent it by two more spaces than the key there.',
    },
  },
  example: {
    in: 'measure',
    bad: `lead: 职业教育处
规划处`,
    good: `lead: 职业教育处
with: [规划处]`,
  },
};
