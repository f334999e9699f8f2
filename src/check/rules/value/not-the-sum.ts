/** A total is what the additions before it come to, or says that it corrects them. */
import { isNumberTarget, type Target } from '../../../model/target.ts';
import type { Step } from '../../../projection/facts.ts';
import { targetAt } from '../../accounts.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const valueNotTheSum: ModelRule<{ id: string; value: number; sum: number; baseline?: number }> = {
  id: 'value/not-the-sum',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, value, sum, baseline }) =>
        `举措 ${id} 的累计数写成 ${value}，可是此前逐次新增的${maybe`连同基数 ${baseline} `}加起来是 ${sum}。`,
      advice: '核对两边的数：这次又有新增的，用 add 写新增数；要更正累计数的，写明 reason。',
    },
    en: {
      message: ({ id, value, sum, baseline }) =>
        `The total of measure ${id} is given as ${value}, but the additions before it come to ${sum}${maybe`, with the baseline of ${baseline}`}.`,
      advice: 'Check both: report what is new since then with add; to correct the total, give the reason.',
    },
  },
  why: {
    zh: '一会儿报新增、一会儿报累计，两套数对不上，就不知道该信哪一个。',
    en: 'Where additions and totals do not agree, nobody knows which of the two to believe.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-1, add: 12 }
- { date: 2022-05-11, on: 1-1, add: 10 }
- { date: 2022-05-13, on: 1-1, value: 25 }`,
    good: `- { date: 2022-05-10, on: 1-1, add: 12 }
- { date: 2022-05-11, on: 1-1, add: 10 }
- { date: 2022-05-13, on: 1-1, value: 25, reason: 补计5月12日验收的3所 }`,
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      if (!account.isWhole) continue;
      for (const [i, { entry, before }] of account.steps.entries()) {
        const { value, reason } = entry;
        const { value: sum } = before;
        if (value === undefined || sum === undefined || value === sum || value < 0) continue;
        if (reason !== undefined || entry.lost || !endsInAdditions(account.steps.slice(0, i))) continue;
        const target = targetAt(account, before);
        if (isNumberTarget(target) && (target.counts ?? 'cumulative') !== 'cumulative') continue;
        // A total that falls has its own finding; of a ceiling it may.
        if (value < sum && target?.comparator !== 'at_most') continue;
        const baseline = baselineOf(account.steps.slice(0, i), target);
        const args = { id: account.measure.id, value, sum, ...(baseline !== 0 && { baseline }) };
        report({ at: entry, key: ['value'], args });
      }
    }
  },
};

/** What the additions were added to, where that was the baseline and no total before them. */
function baselineOf(steps: readonly Step[], target: Target | undefined): number {
  const isFromTotal = steps.some(({ entry }) => entry.value !== undefined);
  return isFromTotal || !isNumberTarget(target) ? 0 : target.baseline;
}

/** Whether the last number before is an addition, on a day of its own: of one day, the total is known not to hold it. */
function endsInAdditions(steps: readonly Step[]): boolean {
  const last = steps.findLast(({ entry }) => entry.value !== undefined || entry.add !== undefined);
  return last !== undefined && last.entry.value === undefined;
}
