/** A journal file is named by a week there is. */
import { isoWeek } from '../../../model/date.ts';
import { weekOfFile } from '../../journal-files.ts';
import type { ModelRule } from '../../rule.ts';

export const journalNoWeek: ModelRule<{ name: string }> = {
  id: 'journal/no-week',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: '日志文件的名字不是“年-W周”。',
      advice: ({ name }) => `改名为这一周的编号，如 ${name}；里面有几周的记录时，分到各周的文件里。`,
    },
    en: {
      message: 'This journal file is not named after a week.',
      advice: ({ name }) =>
        `Name it after its week, such as ${name}. If it has entries of several weeks, move each to the file of its week.`,
    },
  },
  why: {
    zh: '日志按周命名，才能按日期找到，合并时也不会撞在一起。',
    en: 'Journal files are found by week, and merged week by week.',
  },
  example: {
    in: '2022/journal/May.yaml',
    bad: '- { date: 2022-05-11, on: 1-1, stage: 申报 }',
    good: '# 已移到 2022-W19.yaml',
  },
  check({ plans }, report) {
    for (const { journal } of plans) {
      const files = new Map([...journal].reverse().map((entry) => [entry.file, entry]));
      for (const [file, first] of [...files].reverse()) {
        if (weekOfFile(file) !== undefined) continue;
        report({ at: { file, path: [] }, args: { name: `${isoWeek(first.date)}.yaml` } });
      }
    }
  },
};
