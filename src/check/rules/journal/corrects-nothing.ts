/** An entry that answers another one finds it. */
import type { ModelRule } from '../../rule.ts';

export const journalCorrectsNothing: ModelRule<{ id: string; day: string }> = {
  id: 'journal/corrects-nothing',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, day }) => `这条记录更正举措 ${id} 在 ${day} 的记录，那天没有这样的记录。`,
      advice: '核对 on 和 corrects：corrects 写原记录的日期，不晚于这一条的日期。',
    },
    en: {
      message: ({ id, day }) => `This entry corrects one on measure ${id} of ${day}, but there is none.`,
      advice: 'Check on and corrects: corrects is the date of the earlier entry, no later than that of this one.',
    },
  },
  why: {
    zh: '更正落了空，要更正的记录照旧算数，看的人却以为改过了。',
    en: 'The correction has no effect: what it was meant for counts as before, though readers take it for corrected.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-11, on: 1-1, value: 12 }
- { date: 2022-05-13, on: 1-1, corrects: 2022-05-10, value: 10 }`,
    good: `- { date: 2022-05-11, on: 1-1, value: 12 }
- { date: 2022-05-13, on: 1-1, corrects: 2022-05-11, value: 10 }`,
  },
  check({ answers }, report) {
    for (const { entry, meant, was } of answers()) {
      const { on, corrects } = entry;
      if (corrects === undefined || was !== undefined || meant !== 0) continue;
      report({ at: entry, key: ['corrects'], args: { id: on, day: corrects } });
    }
  },
};
