/** A unit that takes part is not one of the workspace's with a letter wrong. */
import { measuresOf, tasksOf } from '../../../model/plan.ts';
import { unitNames } from '../../../model/unit.ts';
import { nearest } from '../../../model/words.ts';
import type { ModelRule } from '../../rule.ts';

export const unitMisspelt: ModelRule<{ unit: string; suggestion: string }> = {
  id: 'unit/misspelt',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  comparesText: true,
  text: {
    zh: {
      message: ({ unit, suggestion }) => `配合单位“${unit}”与单位名单里的“${suggestion}”只差一点。`,
      advice: '写错了就改；确实是另一个单位，补进 workspace.yaml 的 units。',
    },
    en: {
      message: ({ unit, suggestion }) =>
        `The party "${unit}" is almost the same as "${suggestion}" in the list of units.`,
      advice: 'Correct the name. If another unit is meant, add it to units in workspace.yaml.',
    },
  },
  why: {
    zh: '配合单位可以是名单以外的部门，所以只提醒像是错字的：写错了，那个单位就收不到提醒。',
    en: 'Parties need not be in the list, but one that is almost the same as a unit in it is usually a typo, and that unit is never reminded.',
  },
  example: { in: 'measure', bad: 'with: [规化处]', good: 'with: [规划处, 有关部门]' },
  check({ plans, units: known, isFaulty }, report) {
    if (isFaulty) return;
    const units = unitNames(known);
    for (const item of plans.flatMap((plan) => [...tasksOf(plan), ...measuresOf(plan)])) {
      for (const [i, unit] of (item.with ?? []).entries()) {
        const suggestion = units.includes(unit) ? undefined : nearest(unit, units);
        if (suggestion !== undefined) report({ at: item, key: ['with', i], args: { unit, suggestion } });
      }
    }
  },
};
