/** An occurrence is waived or met, not both. */
import type { ModelRule } from '../../rule.ts';

export const occurrenceWaivedAndMet: ModelRule<{ id: string; occurrence: string }> = {
  id: 'occurrence/waived-and-met',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, occurrence }) => `举措 ${id} 的 ${occurrence} 这一期已经免报，这里又记了完成。`,
      advice: '核对期次；确实完成了，就把免报（except 或 waive）去掉。',
    },
    en: {
      message: ({ occurrence, id }) =>
        `The occurrence ${occurrence} of measure ${id} is waived, but this entry meets it.`,
      advice: 'Check the occurrence. If it was met, remove the waiver (except or waive).',
    },
  },
  why: {
    zh: '免报的一期记了完成，多半是期次写错了，本来要报的那一期就成了漏报。',
    en: 'Usually the occurrence is wrong, and the one that was meant will show as missed.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-12, on: R1-1, occurrence: 2022-05, waive: true, reason: 系统升级 }
- { date: 2022-05-13, on: R1-1, occurrence: 2022-05 }`,
    good: `- { date: 2022-05-12, on: R1-1, occurrence: 2022-05, waive: true, reason: 系统升级 }
- { date: 2022-05-13, on: R1-1, occurrence: 2022-04 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps } of accounts()) {
      const waived = new Set(measure.repeat?.except);
      for (const { entry } of steps) if (entry.waive && entry.occurrence) waived.add(entry.occurrence);
      for (const { entry } of waived.size > 0 ? steps : []) {
        const { occurrence, waive } = entry;
        if (occurrence === undefined || waive || !waived.has(occurrence) || entry.lost?.includes('waive')) continue;
        report({ at: entry, key: ['occurrence'], args: { id: measure.id, occurrence } });
      }
    }
  },
};
