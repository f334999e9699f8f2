/** A total is not negative, nor made so by what is added. */
import { isNumberTarget } from '../../../model/target.ts';
import { targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const valueBelowZero: ModelRule<{ id: string; total: number }> = {
  id: 'value/below-zero',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, total }) => `举措 ${id} 的累计数成了负数：${total}。`,
      advice: '核对正负号和数；要更正以前多报的，用 value 写出更正后的累计数，并写明 reason。',
    },
    en: {
      message: ({ id, total }) => `The total of measure ${id} becomes negative: ${total}.`,
      advice:
        'Check the sign and the number. To correct an earlier report, give the corrected total as value, with a reason.',
    },
  },
  why: {
    zh: '学校数、人次不会是负数；多半是写错了正负号，或者减多了。基数是负数的，和口径是 level 的（如增长率）不检查。',
    en: 'There cannot be a negative number of schools or people: usually a sign is wrong, or too much was subtracted. Measures with a negative baseline, or that count levels, are not checked.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, add: -3 }',
    good: '- { date: 2022-05-11, on: 1-1, add: 3 }',
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      for (const { entry, before, after } of account.steps) {
        const { value: total } = after;
        const key = entry.value === undefined ? 'add' : 'value';
        if (total === undefined || total >= 0 || entry[key] === undefined) continue;
        // Reported where it becomes negative; a lost total is nobody's fault here.
        if (key === 'add' && (!account.isWhole || (before.value ?? 0) < 0)) continue;
        const target = targetAt(account, after);
        if (isNumberTarget(target) && (target.baseline < 0 || target.counts === 'level')) continue;
        report({ at: entry, key: [key], args: { id: account.measure.id, total } });
      }
    }
  },
};
