/** A target lies beyond its baseline. */
import type { KeyPath, Place } from '../../../model/finding.ts';
import { measuresOf, type Plan } from '../../../model/plan.ts';
import { isNumberTarget, type Target } from '../../../model/target.ts';
import type { ModelRule } from '../../rule.ts';

export const targetWithinBaseline: ModelRule<{ value: number; baseline: number }> = {
  id: 'target/within-baseline',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ value, baseline }) => `目标 ${value} 没有超过基数 ${baseline}，进度算不出来。`,
      advice: '目标写累计要达到的数（含基数）；要降下来的用 at_most；没有基数就删掉 baseline。',
    },
    en: {
      message: ({ value, baseline }) =>
        `The target ${value} is not above its baseline (${baseline}), so progress cannot be computed.`,
      advice:
        'Give the total to be reached, including the baseline. For something that should go down, use at_most. If there is no baseline, remove it.',
    },
  },
  why: {
    zh: '进度是（数 − 基数）÷（目标 − 基数）；目标等于或低于基数，要么一开始就完成了，要么没有意义。',
    en: 'Progress is (value − baseline) ÷ (target − baseline); with a target at or below the baseline, it means nothing.',
  },
  example: {
    in: 'measure',
    bad: 'target: { at_least: 30, unit: 所, baseline: 120 }',
    good: 'target: { at_least: 150, unit: 所, baseline: 120 }',
  },
  check({ plans }, report) {
    const expect = (at: Place, key: KeyPath, target: Target | undefined): void => {
      if (!isNumberTarget(target) || target.comparator === 'at_most' || target.value > target.baseline) return;
      report({ at, key, args: { value: target.value, baseline: target.baseline } });
    };
    for (const plan of plans) expectIn(plan, expect);
  },
};

function expectIn(plan: Plan, expect: (at: Place, key: KeyPath, target: Target | undefined) => void): void {
  for (const measure of measuresOf(plan)) expect(measure, ['target', 'baseline'], measure.target);
  for (const entry of plan.journal) expect(entry, ['amend', 'target', 'baseline'], entry.amend?.target);
}
