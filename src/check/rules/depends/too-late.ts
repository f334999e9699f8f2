/** What has to be done first is due first. */
import { type Plan, tasksOf } from '../../../model/plan.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const dependsTooLate: ModelRule<{ id: string; due: string; first: string; later: string }> = {
  id: 'depends/too-late',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, due, first, later }) => `举措 ${id} 应在 ${due} 前完成，它的前置举措 ${first} 却要到 ${later}。`,
      advice: '核对两个时限；前置举措延期了的，后面的也要跟着调整。',
    },
    en: {
      message: ({ id, due, first, later }) =>
        `Measure ${id} is due on ${due}, but ${first}, which must be done before it, is due only on ${later}.`,
      advice: 'Check both deadlines. If the one it depends on was postponed, postpone this one too.',
    },
  },
  why: {
    zh: '前置举措没有完成，后面的就办不成；这样的时限一定会逾期。',
    en: 'A measure cannot be done before the one it depends on, so this deadline would be missed.',
  },
  example: {
    in: 'measure',
    bad: 'due: 2022-10-30\ndepends: [1-1]',
    good: 'due: 2022-10-31\ndepends: [1-1]',
  },
  check({ plans, states }, report) {
    // Where none waits for another, as in most plans, no state need be computed for it.
    if (!plans.some(hasDependencies)) return;
    for (const plan of states()) {
      const all = measureStates(plan);
      const byId = new Map(all.map((state) => [state.measure.id, state]));
      for (const { measure, due } of all) {
        for (const [i, id] of measure.depends.entries()) {
          const first = byId.get(id);
          if (due === undefined || first?.due === undefined || first.due <= due) continue;
          const args = { id: measure.id, due, first: id, later: first.due };
          report({ at: measure, key: ['depends', i], args, related: [first.measure] });
        }
      }
    }
  },
};

function hasDependencies(plan: Plan): boolean {
  return tasksOf(plan).some(({ measures }) => measures.some(({ depends }) => depends.length > 0));
}
