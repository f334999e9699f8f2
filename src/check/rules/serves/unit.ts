/** A number that counts towards another is counted in the same unit. */
import { measuresOf } from '../../../model/plan.ts';
import { isNumberTarget, isShare, type Target } from '../../../model/target.ts';
import type { ModelRule } from '../../rule.ts';

export const servesUnit: ModelRule<{ id: string; unit: string; other: string; otherUnit: string }> = {
  id: 'serves/unit',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, unit, other, otherUnit }) =>
        `举措 ${id} 以“${unit}”计，它服务的 ${other} 以“${otherUnit}”计，数加不到一起。`,
      advice: '改成同一个单位（换算数量）；只是有关联、数不汇总的，改用 links。',
    },
    en: {
      message: ({ id, unit, other, otherUnit }) =>
        `Measure ${id} counts in "${unit}", but ${other}, which it serves, counts in "${otherUnit}", so its number cannot be added.`,
      advice: 'Use the same unit (and convert the number); if the two are only related, use links.',
    },
  },
  why: {
    zh: '下级的数汇总到上级，单位不同的不计入；不说出来，上级的数就悄悄少了。',
    en: 'Numbers of lower plans are added up in the upper one; those in another unit are left out, which nobody would notice.',
  },
  example: {
    in: '2022-b/plan.yaml',
    bad: `plan: lower
title: 学院工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, target: { about: 3, unit: 个 }, serves: [sd-2022/1-1] }]`,
    good: `plan: lower
title: 学院工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, kind: selection, target: { about: 3, unit: 所 }, serves: [sd-2022/1-1] }]`,
  },
  check({ plans }, report) {
    const targets = new Map<string, Target | undefined>(
      plans.flatMap((plan) => measuresOf(plan).map(({ id, target }) => [`${plan.id}/${id}`, target] as const)),
    );
    for (const measure of plans.flatMap(measuresOf)) {
      const { id, target, serves } = measure;
      for (const [i, other] of serves.entries()) {
        const upper = targets.get(other);
        if (!isNumberTarget(target) || !isNumberTarget(upper) || (isShare(target) && isShare(upper))) continue;
        // One without a unit is a finding of its own.
        if (target.unit === upper.unit || target.unit === undefined || upper.unit === undefined) continue;
        report({ at: measure, key: ['serves', i], args: { id, unit: target.unit, other, otherUnit: upper.unit } });
      }
    }
  },
};
