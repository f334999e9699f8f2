/** A measure continues one of a plan that was over before its own begins. */
import { measuresOf } from '../../../model/plan.ts';
import { isLater } from '../../../projection/carried.ts';
import type { ModelRule } from '../../rule.ts';

export const continuesNotLater: ModelRule<{ id: string; other: string }> = {
  id: 'continues/not-later',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, other }) => `举措 ${id} 承接 ${other}，但那个计划并不早于本计划。`,
      advice: 'continues 只写上一个计划期的举措；同期的上下级用 serves，有关联用 links。',
    },
    en: {
      message: ({ id, other }) => `Measure ${id} continues ${other}, whose plan does not end before this one begins.`,
      advice:
        'Use continues for a plan of an earlier period only; serves for a higher-level plan, links for related work.',
    },
  },
  why: {
    zh: '计划期还没有完就转走，红灯就不见了。',
    en: 'What is carried away before its period is over would take its red light along.',
  },
  example: { in: 'measure', bad: 'continues: sd-2022/1-1', good: 'links: [1-1]' },
  check({ plans }, report) {
    const known = new Map(plans.map((plan) => [plan.id, plan]));
    for (const plan of plans) {
      for (const measure of measuresOf(plan)) {
        for (const [i, other] of measure.continues.entries()) {
          const earlier = known.get(other.split('/')[0] ?? '');
          if (earlier === undefined || isLater(plan, earlier)) continue;
          report({ at: measure, key: ['continues', i], args: { id: measure.id, other } });
        }
      }
    }
  },
};
