/** What is closed tells the number that was promised. */
import { isNumberTarget } from '../../../model/target.ts';
import { isDone } from '../../../projection/facts.ts';
import { type Account, targetAt } from '../../accounts.ts';
import type { ModelRule } from '../../rule.ts';

export const targetUnreported: ModelRule<{ id: string; target: number; unit: string }> = {
  id: 'target/unreported',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, target, unit }) => `举措 ${id} 报了办结，可是没有一条记录报过数；承诺的是 ${target}${unit}。`,
      advice: '在办结的记录里用 value 写明达到的数；确实没有数的，用 reason 说明。',
    },
    en: {
      message: ({ id, target, unit }) =>
        `Measure ${id} is reported done, but no entry gives a number; ${target}${unit} was promised.`,
      advice: 'Give the number reached as value in the entry; if there is none, explain it with reason.',
    },
  },
  why: {
    zh: '承诺了数量的，办结时要交代数量；不报数就算完成，等于没有承诺过。',
    en: 'A promised number is accounted for when the measure is closed; one that is dropped in silence was no promise.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, state: done, note: 已公布, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
    good: '- { date: 2022-05-11, on: 1-1, value: 30, state: done, note: 已公布, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
  },
  check({ accounts }, report) {
    for (const account of accounts()) {
      const { steps, measure, isWhole } = account;
      // Members and occurrences are counted, and so is a number that came later.
      if (!isWhole || isCounted(account) || steps.at(-1)?.after.value !== undefined) continue;
      for (const { entry, before, after } of steps) {
        const target = targetAt(account, after);
        const isClosing = entry.state === 'done' && !isDone(before);
        if (!isClosing || !isNumberTarget(target) || entry.reason !== undefined || entry.lost) continue;
        const args = { id: measure.id, target: target.value, unit: target.unit ?? '' };
        report({ at: entry, key: ['state'], args, related: [measure] });
      }
    }
  },
};

function isCounted({ measure, steps }: Account): boolean {
  return measure.repeat !== undefined || steps.some(({ entry }) => entry.member !== undefined);
}
