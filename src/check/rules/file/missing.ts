/** A file that is named, or that a plan needs, is there. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const fileMissing: ReadingRule<{ path?: string }> = {
  id: 'file/missing',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ path }) => `找不到${maybe` ${path} `}这个文件。`,
      advice: '核对文件名和所在的文件夹。',
    },
    en: {
      message: ({ path }) => `The file${maybe` ${path}`} does not exist.`,
      advice: 'Check its name and folder.',
    },
  },
  example: {
    in: 'city/plan.yaml',
    bad: `plan: city-2022
title: 城市计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }
source: source/工作要点.txt`,
    good: `plan: city-2022
title: 城市计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - { id: "1", title: 建设学校, measures: [{ id: 1-1, title: 立项学校, kind: selection }] }
`,
  },
};
