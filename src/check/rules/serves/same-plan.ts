/** A measure serves one of an upper plan, not of its own. */
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const servesSamePlan: ModelRule<{ id: string; other: string }> = {
  id: 'serves/same-plan',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, other }) => `举措 ${id} 服务于自己所在计划的举措 ${other}。`,
      advice: 'serves 写上级计划的举措；本计划内的，先后关系用 depends，有关联用 links。',
    },
    en: {
      message: ({ id, other }) => `Measure ${id} serves ${other}, which is in the same plan.`,
      advice:
        'Use serves for a measure of a higher-level plan. Within a plan, use depends for what comes first, and links for related work.',
    },
  },
  why: {
    zh: '下级计划的数向上级汇总；写成自己，同一个数会算两次。',
    en: 'The numbers of lower-level plans add up in the higher-level one; within one plan they would count twice.',
  },
  example: { in: 'measure', bad: 'serves: [sd-2022/1-1]', good: 'links: [1-1]' },
  check({ plans }, report) {
    for (const plan of plans) {
      for (const measure of measuresOf(plan)) {
        for (const [i, reference] of measure.serves.entries()) {
          const [planId, other = ''] = reference.split('/');
          if (planId === plan.id) report({ at: measure, key: ['serves', i], args: { id: measure.id, other } });
        }
      }
    }
  },
};
