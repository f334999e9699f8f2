/** What a measure continues is carried over: the plan that it comes from was closed, and its closing lists it. */
import { measuresOf } from '../../../model/plan.ts';
import { isLater } from '../../../projection/carried.ts';
import { CARRIED, NEXT_PLAN, nextPlanText } from '../../closed-example.ts';
import type { ModelRule } from '../../rule.ts';

export const continuesNotCarried: ModelRule<{ id: string; other: string; plan: string }> = {
  id: 'continues/not-carried',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, other, plan }) => `举措 ${id} 承接 ${other}，但计划 ${plan} 的结账没有把它列为结转。`,
      advice: '结转由 plan rollover 写入，两边要一致；不是结转来的，删去 continues。',
    },
    en: {
      message: ({ id, other, plan }) =>
        `Measure ${id} continues ${other}, but the closing of plan ${plan} does not carry it over.`,
      advice: 'Let plan rollover write both sides, which must agree. Remove continues if nothing was carried over.',
    },
  },
  why: {
    zh: '没有结账就写承接，同一件事会在两个计划里各算一次。',
    en: 'Without a closing that carries it over, the same work would count in both plans.',
  },
  example: {
    in: NEXT_PLAN,
    bad: nextPlanText(CARRIED),
    good: nextPlanText('target: { about: 30, unit: 所 }'),
    asOf: '2023-01-10',
  },
  check({ plans }, report) {
    const known = new Map(plans.map((plan) => [plan.id, plan]));
    for (const plan of plans) {
      for (const measure of measuresOf(plan)) {
        for (const [i, other] of measure.continues.entries()) {
          const [planId = '', id = ''] = other.split('/');
          const earlier = known.get(planId);
          // Where there is no such plan, or it is no earlier one, is a finding of its own.
          if (earlier === undefined || !isLater(plan, earlier) || earlier.unreadEntries) continue;
          if (earlier.closings.at(-1)?.close.carried.includes(id)) continue;
          report({ at: measure, key: ['continues', i], args: { id: measure.id, other, plan: planId } });
        }
      }
    }
  },
};
