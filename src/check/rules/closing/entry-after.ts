/** Once a plan is closed, nothing more is entered in it: what goes on is entered in the next one. */
import { closingText, LAST_WEEK } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

const CLOSED = closingText({ measures: 4, due: 4, overdue: 0 }, '');

export const closingEntryAfter: ModelRule<{ plan: string; closed: string; id: string }> = {
  id: 'closing/entry-after',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ plan, closed, id }) => `计划 ${plan} 已于 ${closed} 结账，这条关于 ${id} 的记录不再计入。`,
      advice: '结转的举措，记到承接它的新计划里；确要更正旧计划的，记好以后再结一次账（plan rollover --reason）。',
    },
    en: {
      message: ({ plan, closed, id }) => `Plan ${plan} was closed on ${closed}; this entry on ${id} does not count.`,
      advice:
        'Enter it in the plan that continues the measure. To correct the closed plan, close it again with a reason (plan rollover --reason).',
    },
  },
  why: {
    zh: '封存的计划不再变动，之后的进展在新计划里看。',
    en: 'A sealed plan stays as it was; what happens later belongs to the next one.',
  },
  example: {
    in: LAST_WEEK,
    bad: `${CLOSED}\n- { date: 2023-01-01, on: 1-1, note: 补充材料, by: 张三 }`,
    good: CLOSED,
    asOf: '2023-01-10',
  },
  check({ plans }, report) {
    for (const { id: plan, closings, journal } of plans) {
      const last = closings.at(-1);
      if (last === undefined) continue;
      for (const entry of journal) {
        if (entry.date > last.date)
          report({ at: entry, key: ['date'], args: { plan, closed: last.date, id: entry.on } });
      }
    }
  },
};
