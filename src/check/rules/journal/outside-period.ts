/** An entry is dated within its plan's period; what closes a measure may come after it. */
import { isTimely, occurrenceIds } from '../../journal-files.ts';
import { periodPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const journalOutsidePeriod: ModelRule<{ date: string; start: string; end: string }> = {
  id: 'journal/outside-period',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ date, start, end }) => `这条记录的日期 ${date} 不在计划期 ${start} 至 ${end} 之内。`,
      advice: '核对年份；确实是计划期以外的工作，记到那一期的计划里。',
    },
    en: {
      message: ({ date, start, end }) => `This entry is dated ${date}, outside the plan's period (${start} to ${end}).`,
      advice: 'Check the year. Record work of another period in the plan for that period.',
    },
  },
  why: {
    zh: '年初最容易写错年份；写错的记录会排到别的记录前面，进度就不对了。期末以后的办结、销号、取消不算，完成本计划一期工作的记录也不算。',
    en: 'In January it is easy to write the old year, and such an entry comes before all others, so progress is wrong. Closing a measure after the end is fine, and so is meeting an occurrence of the plan.',
  },
  example: {
    in: '2022/journal/2021-W02.yaml',
    bad: '- { date: 2021-01-12, on: 1-1, stage: 通知 }',
    good: '# 年份是 2022，已移到 2022-W02.yaml',
  },
  check({ plans, asOf, calendar }, report) {
    for (const plan of plans) {
      const { journal, period } = plan;
      const { start, end } = period;
      // What comes after a closing is told as that.
      const last = plan.closings.at(-1)?.date ?? asOf;
      const until = last < asOf ? last : asOf;
      const occurrences = occurrenceIds(plan, calendar);
      for (const entry of journal) {
        if (end < start || entry.date > until || isTimely(entry, plan, occurrences)) continue;
        report({ at: entry, key: ['date'], args: { date: entry.date, start, end }, against: [periodPlace(plan)] });
      }
    }
  },
};
