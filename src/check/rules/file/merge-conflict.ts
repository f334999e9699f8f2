/** No merge conflict is left in a file. */
import type { ReadingRule } from '../../rule.ts';

export const fileMergeConflict: ReadingRule = {
  id: 'file/merge-conflict',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '文件里留有没解决的合并冲突（从 <<<<<<< 到 >>>>>>>），没有读取。',
      advice: '在两种写法中留下正确的内容，删掉 <<<<<<<、=======、>>>>>>> 这三种标记行。',
    },
    en: {
      message: 'The file contains an unresolved merge conflict (<<<<<<< to >>>>>>>); it was not read.',
      advice: 'Keep what is right from the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  },
  example: {
    in: 'journal',
    bad: [
      '<<<<<<< HEAD',
      '- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }',
      '=======',
      '- { date: 2022-05-12, on: 1-1, note: 公示 }',
      '>>>>>>> zhang',
    ].join('\n'),
    good: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
- { date: 2022-05-12, on: 1-1, note: 公示 }`,
  },
};
