/** A file is well-formed YAML: for whatever no other rule explains better. */
import type { ReadingRule } from '../../rule.ts';

export const yamlSyntax: ReadingRule<{ problem: string }> = {
  id: 'yaml/syntax',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ problem }) => `YAML 的写法有误：${problem}。`,
      advice: '对照上下几行的写法：“键: 值”，下一层多缩进两格，列表项以“- ”开头；也检查引号、括号是不是成对。',
    },
    en: {
      message: ({ problem }) => `This is not valid YAML. ${problem}.`,
      advice:
        'Compare the lines around it: "key: value", two more spaces for the next level, "- " before an item. Check that quotation marks and brackets come in pairs.',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: |2x\n  待核',
    good: 'note: |\n  待核',
  },
};
