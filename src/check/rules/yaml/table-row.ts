/** A row of a table is written as keys with values. */
import type { ReadingRule } from '../../rule.ts';

export const yamlTableRow: ReadingRule = {
  id: 'yaml/table-row',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这里像是从表格（Excel、WPS）里粘贴来的：各格之间是制表符（Tab），不是“键: 值”。',
      advice:
        '每一行写成“- ”开头的一项，每一格写成“键: 值”，如 - { date: 2022-05-11, on: 4-2, note: 各市推荐62所 }；日志也可以用 plan log 登记。',
    },
    en: {
      message: 'This looks like a row pasted from a spreadsheet: cells with tabs between them, not "key: value".',
      advice:
        'Write each row as an item after a "- ", and each cell as "key: value", as in - { date: 2022-05-11, on: 4-2, note: 各市推荐62所 }; or enter it with plan log.',
    },
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
2022-05-12\t1-1\t张三\t公示名单
`,
    good: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
- { date: 2022-05-12, on: 1-1, by: 张三, note: 公示名单 }
`,
  },
};
