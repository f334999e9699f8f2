/** An occurrence is met once its period has begun. */
import { addDays, earlier, type PlanDate, weekday } from '../../../model/date.ts';
import { startOf } from '../../../model/elapsed.ts';
import { type Occurrence, occurrenceAround, occurrencesOf, planCalendar } from '../../../model/recurrence.ts';
import type { ModelRule } from '../../rule.ts';

export const occurrenceTooEarly: ModelRule<{ date: string; occurrence: string; start: string; here: string }> = {
  id: 'occurrence/too-early',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ date, occurrence, start }) => `${date} 的记录完成的是 ${occurrence} 这一期，这一期 ${start} 才开始。`,
      advice: ({ here }) => `核对期次和日期；这一天所在的一期是 ${here}。确实提前完成的，写明 reason。`,
    },
    en: {
      message: ({ date, occurrence, start }) =>
        `This entry, dated ${date}, meets the occurrence ${occurrence}, which does not begin until ${start}.`,
      advice: ({ here }) =>
        `Check the occurrence and the date; the occurrence of that day is ${here}. If it was met ahead of time, give the reason.`,
    },
  },
  why: {
    zh: '期次写错了，这一期算完成了，真正完成的那一期却显示漏报。',
    en: 'With a wrong occurrence, one that is still to come counts as met, and the one that was met shows as missed.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-13, on: R1-1, occurrence: 2022-06 }',
    good: '- { date: 2022-05-13, on: R1-1, occurrence: 2022-05 }',
  },
  check({ accounts, calendar: own }, report) {
    for (const { plan, task, measure, steps } of accounts()) {
      const { repeat } = measure;
      if (repeat === undefined || !steps.some(({ entry }) => entry.occurrence !== undefined)) continue;
      const calendar = planCalendar(plan, own);
      const all = occurrencesOf(repeat, startOf(plan, task, measure), plan.period.end, calendar);
      const starts = new Map(all.map((one) => [one.id, beginningOf(one)]));
      for (const { entry } of steps) {
        const { date, occurrence = '', waive, reason } = entry;
        const begins = starts.get(occurrence);
        if (begins === undefined || date >= begins || waive || reason !== undefined) continue;
        const here = occurrenceAround(repeat.every, date, calendar) ?? occurrence;
        const args = { date, occurrence, start: begins, here };
        report({ at: entry, key: ['occurrence'], args });
      }
    }
  },
};

/** Its period's first day; where the due date was moved before that, the Monday of the week in which it is due. */
function beginningOf({ start, due }: Occurrence): PlanDate {
  return earlier(start, due < start ? addDays(due, 1 - weekday(due)) : start);
}
