/** What is reported of a recurring measure names the occurrence that it meets. */
import { occurrenceAround, planCalendar } from '../../../model/recurrence.ts';
import type { ModelRule } from '../../rule.ts';

export const occurrenceUnnamed: ModelRule<{ id: string; occurrence: string }> = {
  id: 'occurrence/unnamed',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 按周期重复，这条记录没有写是哪一期。`,
      advice: ({ occurrence }) => `补上 occurrence，如 occurrence: ${occurrence}；与哪一期都无关的，写 state: active。`,
    },
    en: {
      message: ({ id }) => `Measure ${id} recurs, but this entry does not say which occurrence it meets.`,
      advice: ({ occurrence }) =>
        `Add it, as in occurrence: ${occurrence}. If the entry belongs to no occurrence, write state: active.`,
    },
  },
  why: {
    zh: '没有写期次的记录不算完成任何一期，到期以后会显示漏报。',
    en: 'Without it, the entry meets no occurrence, and one will show as missed.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-13, on: R1-1, note: 已报送五月月报 }',
    good: '- { date: 2022-05-13, on: R1-1, occurrence: 2022-05, note: 已报送五月月报 }',
  },
  check({ accounts, calendar }, report) {
    for (const { plan, measure, steps } of accounts()) {
      const { id, repeat } = measure;
      if (repeat === undefined) continue;
      for (const { entry } of steps) {
        const isOther = entry.state !== undefined || entry.amend !== undefined || entry.problem !== undefined;
        if (entry.occurrence !== undefined || isOther || entry.lost) continue;
        const occurrence = occurrenceAround(repeat.every, entry.date, planCalendar(plan, calendar));
        if (occurrence === undefined) continue;
        report({ at: entry, args: { id, occurrence: quoted(occurrence) } });
      }
    }
  },
};

/** A year alone is a number to YAML. */
function quoted(occurrence: string): string {
  return /^\d+$/.test(occurrence) ? `"${occurrence}"` : occurrence;
}
