/** A file has no YAML directives: it is YAML 1.2 without them. */
import type { ReadingRule } from '../../rule.ts';

export const yamlDirective: ReadingRule<{ directive: string }> = {
  id: 'yaml/directive',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ directive }) => `“${directive}”是 YAML 的指令，会改变后面内容的读法，计划文件里不用它。`,
      advice: '删掉这一行；计划文件按 YAML 1.2 读，不用写明。',
    },
    en: {
      message: ({ directive }) =>
        `"${directive}" is a YAML directive: it changes how the rest is read, and plan files do not use it.`,
      advice: 'Remove this line: plan files are read as YAML 1.2 without it.',
    },
  },
  why: {
    zh: '写明 YAML 1.1 的文件里，yes 是 true，012 是 10，日期不是文字；同一个文件在两个程序里说的就不一样。',
    en: 'Under YAML 1.1, yes is true, 012 is 10, and a date is no text: one file would say two things to two programs.',
  },
  example: {
    in: 'journal',
    bad: `%YAML 1.1
---
- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
`,
    good: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
`,
  },
};
