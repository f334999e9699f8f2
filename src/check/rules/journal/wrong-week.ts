/** An entry lies in the file of its date's week, where everybody looks for it and the tool writes. */
import { isoWeek } from '../../../model/date.ts';
import { fileIn } from '../../../model/plan.ts';
import { isTimely, occurrenceIds, weekOfFile } from '../../journal-files.ts';
import type { ModelRule } from '../../rule.ts';

export const journalWrongWeek: ModelRule<{ date: string; week: string; here: string; to: string }> = {
  id: 'journal/wrong-week',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ date, week, here }) => `这条记录的日期是 ${date}，属于 ${week} 周，却写在 ${here} 周的文件里。`,
      advice: ({ to }) => `核对日期；日期没有错，就把这条记录移到 ${to}。`,
    },
    en: {
      message: ({ date, week, here }) =>
        `This entry is dated ${date}, in week ${week}, but is in the file for week ${here}.`,
      advice: ({ to }) => `Check the date. If it is right, move the entry to ${to}.`,
    },
  },
  why: {
    zh: '日志按周分文件，大家按日期去找；放错了周，别人看不到，还会再记一遍。',
    en: 'The journal has one file per week, and people look entries up by date: in the wrong file, an entry is overlooked and recorded again.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-18, on: 1-1, stage: 申报 }',
    good: '- { date: 2022-05-11, on: 1-1, stage: 申报 }',
  },
  check({ plans, asOf, calendar }, report) {
    for (const plan of plans) {
      const occurrences = occurrenceIds(plan, calendar);
      for (const entry of plan.journal) {
        const { file } = entry;
        // What a correction made of an earlier entry stands where the correction does.
        const date = entry.correctedOn ?? entry.date;
        const here = weekOfFile(file);
        const week = isoWeek(date);
        // A date that can't be right has a finding of its own.
        if (here === undefined || here === week || date > asOf || !isTimely(entry, plan, occurrences)) continue;
        const to = fileIn(plan, `journal/${week}.yaml`);
        report({ at: entry, key: ['date'], args: { date, week, here, to }, fix: { what: 'move', to } });
      }
    }
  },
};
