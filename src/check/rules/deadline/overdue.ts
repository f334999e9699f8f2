/** Nothing open is past its deadline, nor past that of a milestone. */

import { daysBetween, type PlanDate } from '../../../model/date.ts';
import { type Entry, hasDeadline } from '../../../model/journal.ts';
import { plural } from '../../../model/plural.ts';
import { type MeasureState, measureStates } from '../../../projection/state.ts';
import type { Report } from '../../fault.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { id: string; due: string; days: number; milestone?: string };

export const deadlineOverdue: ModelRule<Args> = {
  id: 'deadline/overdue',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, due, days, milestone }) =>
        milestone === undefined
          ? `举措 ${id} 的完成时限 ${due} 已过 ${days} 天，还没有办结。`
          : `举措 ${id} 的节点“${milestone}”时限 ${due} 已过 ${days} 天，还没有完成。`,
      advice: ({ milestone }) =>
        milestone === undefined
          ? '办结了就记 state: done；要延期就记 amend，写明原因和新的时限。'
          : '完成了就记 milestone: 节点的名称；要延期就记 amend，写明原因和节点新的时限。',
    },
    en: {
      message: ({ id, due, days, milestone }) =>
        milestone === undefined
          ? `Measure ${id} was due on ${due}, ${plural(days, 'day')} ago, and is not done.`
          : `Milestone "${milestone}" of measure ${id} was due on ${due}, ${plural(days, 'day')} ago, and is not met.`,
      advice: ({ milestone }) =>
        milestone === undefined
          ? 'If it is done, record it as done. To move the deadline, amend it and give the reason.'
          : 'If it is met, name it in an entry (milestone). To move its deadline, amend it and give the reason.',
    },
  },
  why: {
    zh: '督查时逾期的举措一项一项地催；在持续集成里点名这条规则，就能看到有哪些。',
    en: 'Overdue measures are followed up one by one; name this rule in CI to list them.',
  },
  example: { in: 'measure', bad: 'due: 2022-06-29', good: 'due: 2022-06-30' },
  check({ states }, report) {
    for (const { plan, state } of states().flatMap((plan) => measureStates(plan).map((state) => ({ plan, state })))) {
      checkMilestones(state, plan.asOf, report);
      const { measure, reasons, due, facts } = state;
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

function checkMilestones(state: MeasureState, asOf: PlanDate, report: Report<Args>): void {
  const { measure, milestones, facts, reasons } = state;
  if (!reasons.some(({ code }) => code === 'milestoneMissed')) return;
  for (const [i, { title, due, standing }] of milestones.entries()) {
    if (due === undefined || standing !== 'missed') continue;
    const args = { id: measure.id, due, days: daysBetween(due, asOf), milestone: title };
    const indexIn = (entry: Entry): number => (entry.amend?.milestones ?? []).findIndex((one) => one.title === title);
    const moved = facts.amendments.findLast((entry) => indexIn(entry) >= 0);
    if (moved) report({ at: moved, key: ['amend', 'milestones', indexIn(moved), 'due'], args, related: [measure] });
    else report({ at: measure, key: ['milestones', i, 'due'], args });
  }
}
