/** A total keeps to a promise of "at most" or "exactly". */
import type { Bilingual } from '../../../model/finding.ts';
import { isNumberTarget } from '../../../model/target.ts';
import { targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const valueOverTarget: ModelRule<{ id: string; value: number; comparator: string; target: number }> = {
  id: 'value/over-target',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, value, comparator, target }) => `举措 ${id} 的数 ${value} 超过了${comparator} ${target} 的目标。`,
      advice: '核对这个数；确实超过的，在 problem 里说明，目标要改就记一条 amend。',
    },
    en: {
      message: ({ value, id, comparator, target }) =>
        `The value ${value} of measure ${id} is over its target (${comparator} ${target}).`,
      advice: 'Check the number. If it is right, describe the problem, and amend the target if it changes.',
    },
  },
  why: {
    zh: '“至多”“正好”的目标，超过了就没有兑现；写明了 problem 或 reason 的不再提醒。',
    en: 'Exceeding a target of at_most or exactly breaks the promise; an entry with a problem or a reason is not reported.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-09, on: 1-1, amend: { target: { exactly: 30, unit: 所 } }, reason: 省里定为30所 }
- { date: 2022-05-11, on: 1-1, value: 32 }`,
    good: `- { date: 2022-05-09, on: 1-1, amend: { target: { exactly: 30, unit: 所 } }, reason: 省里定为30所 }
- { date: 2022-05-11, on: 1-1, value: 30 }`,
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      for (const { entry, before, after } of account.steps) {
        const target = targetAt(account, after);
        const { value } = after;
        if (!isNumberTarget(target) || value === undefined || value === before.value || value <= target.value) continue;
        const comparator = WORDS[target.comparator];
        const isSaid = entry.problem !== undefined || entry.reason !== undefined;
        // Reported once, where it goes over; on the way down from a baseline it is above until the end.
        const isDescent = target.baseline > target.value;
        if (comparator === undefined || isSaid || isDescent || (before.value ?? 0) > target.value) continue;
        const key = entry.value === undefined ? 'add' : 'value';
        const args = { id: account.measure.id, value, comparator, target: target.value };
        report({ at: entry, key: [key], args, related: [account.measure] });
      }
    }
  },
};

const WORDS: Readonly<Record<string, Bilingual>> = {
  at_most: { zh: '至多', en: 'at most' },
  exactly: { zh: '正好', en: 'exactly' },
};
