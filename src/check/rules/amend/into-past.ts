/** A deadline is moved to a day that is still to come. */
import { datesSet } from '../../../model/journal.ts';
import type { ModelRule } from '../../rule.ts';

export const amendIntoPast: ModelRule<{ date: string; due: string }> = {
  id: 'amend/into-past',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ date, due }) => `${date} 的调整把完成时限改到了更早的 ${due}。`,
      advice: '核对月、日；已经完成的不用改时限，记办结就可以。',
    },
    en: {
      message: ({ date, due }) =>
        `This amendment, dated ${date}, moves the deadline to ${due}, which had already passed.`,
      advice:
        'Check the month and the day. If the measure is finished, it needs no new deadline: just record it as done.',
    },
  },
  why: {
    zh: '改到已经过去的日子，举措当天就逾期；多半是写错了月份。',
    en: 'The measure would be overdue at once; usually the month is wrong.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-01-30 }, reason: 评审推迟 }',
    good: '- { date: 2022-05-11, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }',
  },
  check({ plans }, report) {
    for (const { journal, period } of plans) {
      for (const entry of journal) {
        for (const { day: due, key } of datesSet(entry.amend)) {
          // One before the period has a finding of its own.
          if (due >= entry.date || due < period.start || due > period.end) continue;
          report({ at: entry, key, args: { date: entry.date, due } });
        }
      }
    }
  },
};
