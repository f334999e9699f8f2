/** A total is of the size of its target: ten times as much is usually a digit too many, or 万 counted twice. */
import { isNumberTarget, isOutOfScale } from '../../../model/target.ts';
import { targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const valueOutOfScale: ModelRule<{ id: string; value: number; target: number; times: number; unit: string }> = {
  id: 'value/out-of-scale',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, value, target, times }) => `举措 ${id} 的数 ${value} 是目标 ${target} 的 ${times} 倍。`,
      advice: ({ unit }) => `核对位数和单位（目标的单位是${unit}）；确实这么多的，写明 reason。`,
    },
    en: {
      message: ({ value, id, times, target }) =>
        `The value ${value} of measure ${id} is ${times} times its target (${target}).`,
      advice: ({ unit }) =>
        `Check the digits and the unit (the target's unit is ${unit}). If the value is right, give the reason.`,
    },
  },
  why: {
    zh: '多写一个零、把“万”算了两次，进度马上变成 100%，没有人再去看它。',
    en: 'With one zero too many, progress is 100% at once, and nobody looks again.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, value: 300 }',
    good: '- { date: 2022-05-11, on: 1-1, value: 30 }',
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      for (const { entry, before, after } of account.steps) {
        const target = targetAt(account, after);
        const { value } = after;
        if (value === undefined || !isNumberTarget(target)) continue;
        // Reported once: the totals that follow are as large.
        if (!isOutOfScale(target, value) || isOutOfScale(target, before.value ?? 0)) continue;
        if (entry.reason !== undefined) continue;
        const times = Math.floor(value / target.value);
        const key = entry.value === undefined ? 'add' : 'value';
        const args = { id: account.measure.id, value, target: target.value, times, unit: target.unit ?? '—' };
        report({ at: entry, key: [key], args, related: [account.measure] });
      }
    }
  },
};
