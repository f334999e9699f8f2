/** A file is one YAML document. */
import type { ReadingRule } from '../../rule.ts';

export const yamlSeveralDocuments: ReadingRule = {
  id: 'yaml/several-documents',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '文件从这里起又是另一份内容（被单独一行的 --- 或 ... 隔开）。',
      advice: '删掉 --- 或 ... 这一行；如果本来是两份，就分成两个文件。',
    },
    en: {
      message: 'A second YAML document begins here (after a line with --- or ...).',
      advice: 'Remove the line with --- or ..., or split the file in two.',
    },
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
---
- { date: 2022-05-11, on: 1-1, note: 各市推荐63所 }
`,
    good: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
- { date: 2022-05-11, on: 1-1, note: 各市推荐63所 }
`,
  },
};
