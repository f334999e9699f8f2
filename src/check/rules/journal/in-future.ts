/** What an entry says has happened: it is not dated after today, whatever day the check is of. */
import type { ModelRule } from '../../rule.ts';

export const journalInFuture: ModelRule<{ date: string; today: string }> = {
  id: 'journal/in-future',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ date, today }) => `这条记录的日期 ${date} 还没有到（今天是 ${today}），在此之前不计入进度。`,
      advice: '核对年、月、日；还没有发生的事写进上一条记录的 next。',
    },
    en: {
      message: ({ date, today }) => `This entry is dated ${date}, but today is ${today}; it does not count until then.`,
      advice: 'Check the year, month and day. Put what is still to come under next in the previous entry.',
    },
  },
  why: {
    zh: '日志记已经发生的事；日期写到了以后，这条进展在那一天以前都看不到。',
    en: 'The journal records what has happened; an entry with a later date is left out of every view until then.',
  },
  example: {
    in: '2022/journal/2022-W49.yaml',
    bad: '- { date: 2022-12-05, on: 1-1, stage: 申报 }',
    good: '# 日期是 2022-05-12，已移到 2022-W19.yaml',
  },
  check({ accounts, plans, today }, report) {
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      const { correctedOn: date = entry.date } = entry;
      if (date > today) report({ at: entry, key: ['date'], args: { date, today } });
    }
    for (const closing of plans.flatMap(({ closings }) => closings)) {
      const { date } = closing;
      if (date > today) report({ at: closing, key: ['date'], args: { date, today } });
    }
  },
};
