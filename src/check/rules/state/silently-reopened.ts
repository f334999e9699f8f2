/** What was closed is reopened expressly, with a reason, and not by a mere state. */
import type { Bilingual } from '../../../model/finding.ts';
import { isClosed } from '../../../projection/facts.ts';
import type { ModelRule } from '../../rule.ts';

export const stateSilentlyReopened: ModelRule<{ id: string; before: string; state: string }> = {
  id: 'state/silently-reopened',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, before, state }) => `举措 ${id} 已经${before}，这里直接写成了 ${state}。`,
      advice: '先记一条 state: reopened，写明 reason；写错了举措编号的，改正 on。',
    },
    en: {
      message: ({ id, before, state }) =>
        `Measure ${id} was ${before}, but becomes ${state} here without being reopened.`,
      advice: 'Reopen it first (state: reopened, with a reason). If another measure is meant, correct on.',
    },
  },
  why: {
    zh: '办结、取消以后又动起来，是承诺的变化，要写明原因；不声不响地改，年底对不上账。',
    en: 'Resuming something that was closed is a change that needs a reason; if it is done silently, the figures do not add up at the end of the year.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, state: active, note: 退回补充材料 }`,
    good: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, state: reopened, reason: 退回补充材料 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps, isWhole } of accounts()) {
      for (const { entry, before } of isWhole ? steps : []) {
        const { state } = entry;
        if (state === undefined || !isClosed(before)) continue;
        const isUndone = state === 'active' || state === 'blocked';
        if (!isUndone && !(state === 'done' && before.state === 'cancelled')) continue;
        report({ at: entry, key: ['state'], args: { id: measure.id, before: STATES[before.state] ?? '', state } });
      }
    }
  },
};

const STATES: Readonly<Record<string, Bilingual>> = {
  done: { zh: '办结', en: 'done' },
  verified: { zh: '销号', en: 'verified' },
  cancelled: { zh: '取消', en: 'cancelled' },
};
