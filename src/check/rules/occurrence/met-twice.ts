/** An occurrence is met once. */
import type { ModelRule } from '../../rule.ts';

export const occurrenceMetTwice: ModelRule<{ id: string; occurrence: string; date: string }> = {
  id: 'occurrence/met-twice',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, occurrence, date }) =>
        `举措 ${id} 的 ${occurrence} 这一期 ${date} 已经记了完成，这里又记了一次。`,
      advice: '核对期次；只是补充说明的，不写 occurrence，写 state: active。',
    },
    en: {
      message: ({ id, occurrence, date }) =>
        `The occurrence ${occurrence} of measure ${id} was already met on ${date}; this entry meets it again.`,
      advice: 'Check the occurrence. If the entry only adds something, leave out occurrence and write state: active.',
    },
  },
  why: {
    zh: '多半是照抄上一条时忘了改期次：真正完成的那一期会显示漏报。',
    en: 'Usually the occurrence was copied from the last entry, and the one that was met will show as missed.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-12, on: R1-1, occurrence: 2022-05, note: 已报送 }
- { date: 2022-05-13, on: R1-1, occurrence: 2022-05, note: 已报送四月月报 }`,
    good: `- { date: 2022-05-12, on: R1-1, occurrence: 2022-05, note: 已报送 }
- { date: 2022-05-13, on: R1-1, occurrence: 2022-04, note: 已报送四月月报 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps } of accounts()) {
      const first = new Map<string, string>();
      for (const { entry } of measure.repeat === undefined ? [] : steps) {
        const { occurrence, waive, date } = entry;
        if (occurrence === undefined || waive || entry.lost?.includes('waive')) continue;
        const met = first.get(occurrence);
        if (met === undefined) first.set(occurrence, date);
        else report({ at: entry, key: ['occurrence'], args: { id: measure.id, occurrence, date: met } });
      }
    }
  },
};
