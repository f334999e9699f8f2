/** Nothing open is past its deadline. */

import { hasDeadline } from '../../../model/journal.ts';
import { plural } from '../../../model/plural.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const deadlineOverdue: ModelRule<{ id: string; due: string; days: number }> = {
  id: 'deadline/overdue',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, due, days }) => `举措 ${id} 的完成时限 ${due} 已过 ${days} 天，还没有办结。`,
      advice: '办结了就记 state: done；要延期就记 amend，写明原因和新的时限。',
    },
    en: {
      message: ({ id, due, days }) => `Measure ${id} was due on ${due}, ${plural(days, 'day')} ago, and is not done.`,
      advice: 'If it is done, record it as done. To move the deadline, amend it and give the reason.',
    },
  },
  why: {
    zh: '督查时逾期的举措一项一项地催；在持续集成里点名这条规则，就能看到有哪些。',
    en: 'Overdue measures are followed up one by one; name this rule in CI to list them.',
  },
  example: { in: 'measure', bad: 'due: 2022-06-29', good: 'due: 2022-06-30' },
  check({ states }, report) {
    for (const { measure, reasons, due, facts } of states().flatMap(measureStates)) {
      const late = reasons.find((reason) => reason.code === 'overdue');
      if (late === undefined || due === undefined) continue;
      const args = { id: measure.id, due, days: late.days };
      const moved = facts.amendments.findLast(({ amend }) => amend && hasDeadline(amend));
      if (moved) {
        report({ at: moved, key: ['amend', 'due'], args, related: [measure] });
        continue;
      }
      const key = measure.due === undefined && measure.dueTerm === undefined ? [] : ['due'];
      report({ at: measure, key, args });
    }
  },
};
