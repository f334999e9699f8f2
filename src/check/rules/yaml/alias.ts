/** Nothing is an anchor or an alias. */
import type { ReadingRule } from '../../rule.ts';

export const yamlAlias: ReadingRule<{ mark: string }> = {
  id: 'yaml/alias',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ mark }) => `${mark} 会被当作 YAML 的锚点或别名，计划文件里不用它们。`,
      advice: '把它换成所指的内容；值本来就以 & 或 * 开头的，给整个值加上英文双引号。',
    },
    en: {
      message: ({ mark }) => `${mark} is read as a YAML anchor or alias, which plan files do not use.`,
      advice:
        'Write out what it stands for. If the value itself begins with & or *, put the whole value in double quotes.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: *待核',
    good: 'note: "*待核"',
  },
};
