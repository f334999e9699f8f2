/** What is carried over keeps its promise: number, deadline, milestones ahead and weight, unless an entry gives the reason. */
import { softenedIn } from '../../../change/carried.ts';
import { explainsTopic, topicName } from '../../../change/reasons.ts';
import { ownedIn, type Plan } from '../../../model/plan.ts';
import { entriesOn } from '../../../projection/facts.ts';
import { project } from '../../../projection/project.ts';
import { type MeasureState, measureStates } from '../../../projection/state.ts';
import { closingText, LAST_WEEK, NEXT_PLAN, nextPlanText } from '../../closed-example.ts';
import type { Checked, ModelRule } from '../../rule.ts';

export const continuesSofter: ModelRule<{ id: string; other: string; field: string }> = {
  id: 'continues/softer',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, other, field }) => `举措 ${id} 承接 ${other}，${field}比结转时剩下的宽松，没有写原因。`,
      advice: ({ id, field }) =>
        `改回结转时的承诺；确要放宽的，在本计划的日志里给 ${id} 记一条，reason 里写明“${field}”和原因。`,
    },
    en: {
      message: ({ id, other, field }) =>
        `Measure ${id} continues ${other}, but its ${field} is softer than what was left, and no reason is given.`,
      advice: ({ id, field }) =>
        `Restore what was carried over; or add an entry on ${id} to this plan's journal whose reason names the ${field}.`,
    },
  },
  why: {
    zh: '结转时悄悄改小的数、推后的时限，和直接改计划一样。',
    en: 'A number made smaller, or a deadline moved, on the way into the next plan is an edit of the promise.',
  },
  example: {
    in: NEXT_PLAN,
    beside: { [LAST_WEEK]: `${closingText()}\n` },
    bad: nextPlanText('target: { about: 20, unit: 所 }\n        continues: sd-2022/1-1'),
    good: nextPlanText('target: { about: 30, unit: 所 }\n        continues: sd-2022/1-1'),
    asOf: '2023-01-10',
  },
  check(checked, report) {
    const leftIn = statesAtClosing(checked);
    for (const plan of checked.plans) {
      for (const owned of ownedIn(plan)) {
        const { measure, task } = owned;
        const left = measure.continues.flatMap((address) => leftIn(address) ?? []);
        const closed = left
          .map(({ day }) => day)
          .sort()
          .at(-1);
        if (closed === undefined || measure.lost || task.lost) continue;
        for (const topic of softenedIn(
          left.map(({ state }) => state),
          closed,
          owned,
        )) {
          if (entriesOn(plan, measure.id).some((entry) => explainsTopic(entry, topic))) continue;
          const other = measure.continues.join('、');
          report({ at: measure, key: ['continues'], args: { id: measure.id, other, field: topicName(topic) } });
        }
      }
    }
  },
};

/** Gives the measure of an address as it stood when its plan was closed, and that day; each plan is computed once. */
function statesAtClosing(checked: Checked) {
  const plans = new Map(checked.plans.map((plan) => [plan.id, plan]));
  const known = new Map<Plan, ReadonlyMap<string, MeasureState>>();
  return (address: string) => {
    const [planId = '', id = ''] = address.split('/');
    const plan = plans.get(planId);
    const day = plan?.closings.at(-1)?.date;
    if (plan === undefined || day === undefined) return undefined;
    const states =
      known.get(plan) ??
      new Map(measureStates(project({ ...plan, closings: [] }, checked, day)).map((one) => [one.measure.id, one]));
    known.set(plan, states);
    const state = states.get(id);
    return state && { state, day };
  };
}
