/** A measure is closed once. */
import type { Bilingual } from '../../../model/finding.ts';
import { isClosed, type State } from '../../../projection/facts.ts';
import type { ModelRule } from '../../rule.ts';

export const stateRepeated: ModelRule<{ id: string; first: string; state: string }> = {
  id: 'state/repeated',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, first, state }) => `举措 ${id} 在 ${first} 已经${state}，这里又记了一次。`,
      advice: '补充材料写在 evidence 和 note 里，不写 state；中间重启过的，先补记 state: reopened。',
    },
    en: {
      message: ({ id, state, first }) =>
        `Measure ${id} was already ${state} on ${first}, and is reported ${state} again here.`,
      advice: 'Add further evidence and notes without state. If it was reopened in between, record that first.',
    },
  },
  why: {
    zh: '两个办结日期，就说不清是哪一天办结、按期还是逾期。',
    en: 'With two dates on which it was done, nobody knows which counts, or whether it was late.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }`,
    good: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, note: 补充材料 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps, isWhole } of accounts()) {
      let first = '';
      for (const { entry, before, after } of steps) {
        const isSame = entry.state === before.state || (entry.state === 'done' && before.state === 'verified');
        if (isWhole && isClosed(before) && isSame) {
          const state = STATES[before.state] ?? '';
          report({ at: entry, key: ['state'], args: { id: measure.id, first, state } });
        }
        if (after.state !== before.state) first = entry.date;
      }
    }
  },
};

const STATES: Readonly<Partial<Record<State, Bilingual>>> = {
  done: { zh: '办结', en: 'done' },
  verified: { zh: '销号', en: 'verified' },
  cancelled: { zh: '取消', en: 'cancelled' },
};
