/** A total does not fall unless a reason says why. */
import { isGrowing, isNumberTarget, isOutOfScale } from '../../../model/target.ts';
import { targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const valueFallen: ModelRule<{ id: string; before: number; value: number }> = {
  id: 'value/fallen',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, before, value }) => `举措 ${id} 的累计数从 ${before} 降到了 ${value}，没有写原因。`,
      advice: '核对是不是少写了位数，或者把新增数写成了 value（新增用 add）；确实要更正的，写明 reason。',
    },
    en: {
      message: ({ id, before, value }) =>
        `The total of measure ${id} fell from ${before} to ${value}, but no reason is given.`,
      advice:
        'Check for a missing digit, or an increase reported as value (use add for that). For a correction, give the reason.',
    },
  },
  why: {
    zh: 'value 是到那一天为止的累计数，只会增加；降了要么是写错，要么是更正，更正要写明原因。“至多”的目标，和口径是 level、period 的不检查。',
    en: 'A value is the total so far and only grows. A lower one is either a typo or a correction, which needs a reason. Targets of at_most, and those that count levels or periods, are not checked.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-1, value: 22 }
- { date: 2022-05-13, on: 1-1, value: 3 }`,
    good: `- { date: 2022-05-10, on: 1-1, value: 22 }
- { date: 2022-05-13, on: 1-1, add: 3 }`,
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      const { measure, steps, isWhole } = account;
      for (const { entry, before } of steps) {
        const { value, reason } = entry;
        if (!isWhole || value === undefined || value < 0 || before.value === undefined || value >= before.value)
          continue;
        const target = targetAt(account, before);
        // A total that was far too large has its own finding, and what comes after it is lower.
        const wasTooLarge = isNumberTarget(target) && isOutOfScale(target, before.value);
        const mayFall = isNumberTarget(target) && !isGrowing(target);
        if (mayFall || wasTooLarge || reason !== undefined || entry.lost) continue;
        report({ at: entry, key: ['value'], args: { id: measure.id, before: before.value, value } });
      }
    }
  },
};
