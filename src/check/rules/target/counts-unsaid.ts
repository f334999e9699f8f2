/** A rate or a share says whether its numbers grow to the target, or stand at a level. */
import type { KeyPath, Place } from '../../../model/finding.ts';
import { measuresOf, type Plan } from '../../../model/plan.ts';
import { isCeiling, isNumberTarget, isShare, type Target } from '../../../model/target.ts';
import type { ModelRule } from '../../rule.ts';

export const targetCountsUnsaid: ModelRule<{ value: number; unit: string }> = {
  id: 'target/counts-unsaid',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ value, unit }) =>
        `目标 ${value}${unit.startsWith('%') ? unit : ` ${unit}`} 是比率，没有基数，也没有写口径，只能从 0 开始按时间进度评判。`,
      advice:
        '报的是当日水平的（增速、占比、率），写 counts: level；从某个数提高上来的，写 baseline；确实是逐步累计的，写 counts: cumulative。',
    },
    en: {
      message: ({ value, unit }) =>
        `The target of ${value} (${unit}) is a rate with neither a baseline nor counts, so it is judged as if it grew from 0 over the year.`,
      advice:
        'Write counts: level if a number says what stands on the day (a growth rate, a share); a baseline if it is to rise from some number; counts: cumulative if it does add up.',
    },
  },
  why: {
    zh: '增速6.5%的目标，一季度5.9%并不是“完成了90%”，更谈不上领先；它只说明现在低于目标。',
    en: 'Growth of 5.9% in the first quarter is not "90% of 6.5% done", and not ahead of time: it is below the target now.',
  },
  example: {
    in: 'measure',
    bad: 'target: { at_least: 6.5, unit: "%" }',
    good: 'target: { at_least: 6.5, unit: "%", counts: level }',
  },
  check({ plans }, report) {
    const expect = (at: Place, key: KeyPath, target: Target | undefined): void => {
      if (!isNumberTarget(target) || isCeiling(target) || target.hasBaseline || target.counts) return;
      const { value, unit = '' } = target;
      if (isShare(target)) report({ at, key, args: { value, unit } });
    };
    for (const plan of plans) expectIn(plan, expect);
  },
};

function expectIn(plan: Plan, expect: (at: Place, key: KeyPath, target: Target | undefined) => void): void {
  for (const measure of measuresOf(plan)) {
    if (!measure.lost?.some((key) => LOSSY.has(key))) expect(measure, ['target'], measure.target);
  }
  for (const entry of plan.journal) {
    if (!entry.lost?.includes('amend')) expect(entry, ['amend', 'target'], entry.amend?.target);
  }
}

/** Keys that could not be read, where the target may have said it. */
const LOSSY: ReadonlySet<string> = new Set(['target', 'baseline', 'counts']);
