/** A total counts on from the baseline, and does not begin again below it. */
import { isGrowing, isNumberTarget } from '../../../model/target.ts';
import { targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const valueBelowBaseline: ModelRule<{ id: string; value: number; baseline: number }> = {
  id: 'value/below-baseline',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, value, baseline }) => `举措 ${id} 的数 ${value} 低于它的基数 ${baseline}。`,
      advice: 'value 写包括基数在内的累计数；只报新增的，用 add。',
    },
    en: {
      message: ({ value, id, baseline }) => `The value ${value} of measure ${id} is below its baseline (${baseline}).`,
      advice: 'Give the total as value, including the baseline; to report only the increase, use add.',
    },
  },
  why: {
    zh: '进度从基数算起；低于基数，进度就是 0，多半是只报了新增的数。“至多”的目标，和口径是 level、period 的不检查。',
    en: 'Progress starts at the baseline, so below it there is none; usually only the increase was reported. Targets of at_most, and those that count levels or periods, are not checked.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-09, on: 1-1, amend: { target: { at_least: 30, unit: 所, baseline: 12 } }, reason: 写明基数 }
- { date: 2022-05-11, on: 1-1, value: 5 }`,
    good: `- { date: 2022-05-09, on: 1-1, amend: { target: { at_least: 30, unit: 所, baseline: 12 } }, reason: 写明基数 }
- { date: 2022-05-11, on: 1-1, value: 17 }`,
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      for (const { entry, before } of account.steps) {
        const { value } = entry;
        const target = targetAt(account, before);
        // Reported once, at the first total; a later one that is lower has fallen.
        if (value === undefined || value < 0 || before.value !== undefined) continue;
        if (!isNumberTarget(target) || !isGrowing(target) || target.value <= target.baseline) continue;
        if (value >= target.baseline || entry.reason !== undefined) continue;
        const args = { id: account.measure.id, value, baseline: target.baseline };
        report({ at: entry, key: ['value'], args, related: [account.measure] });
      }
    }
  },
};
