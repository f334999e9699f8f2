/** A unit that leads does not take part besides. */
import { tasksOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const leadAlsoWith: ModelRule<{ unit: string; id: string }> = {
  id: 'lead/also-with',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ unit, id }) => `${unit}已经牵头举措 ${id}，又写在配合单位里。`,
      advice: '从 with 里删掉；如果牵头的是另一个单位，改正 lead。',
    },
    en: {
      message: ({ unit, id }) => `${unit} leads measure ${id}, but is also listed as taking part in it.`,
      advice: 'Remove it from with. If another unit leads, correct lead.',
    },
  },
  why: {
    zh: '按单位汇总时，同一项举措会在这个单位名下出现两次。',
    en: 'The measure would be listed twice for this unit.',
  },
  example: {
    in: 'measure',
    bad: 'lead: 规划处\nwith: [规划处]',
    good: 'lead: 规划处\nwith: [职业教育处]',
  },
  check({ plans }, report) {
    for (const task of plans.flatMap(tasksOf)) {
      for (const measure of task.measures) {
        if (measure.lost?.includes('lead') || measure.lost?.includes('with')) continue;
        const leads = measure.leads ?? task.leads ?? [];
        for (const [i, unit] of (measure.with ?? []).entries()) {
          if (leads.includes(unit)) report({ at: measure, key: ['with', i], args: { unit, id: measure.id } });
        }
      }
    }
  },
};
