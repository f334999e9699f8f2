/** Only what was reported done is verified. */
import { isDone } from '../../../projection/facts.ts';
import type { ModelRule } from '../../rule.ts';

export const stateVerifiedNotDone: ModelRule<{ id: string }> = {
  id: 'state/verified-not-done',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 还没有办结就销号了。`,
      advice: '先补记办结（state: done，附佐证材料），再由另一个人销号。',
    },
    en: {
      message: ({ id }) => `Measure ${id} is verified, but was never reported done.`,
      advice: 'First record it as done (state: done, with evidence); then have somebody else verify it.',
    },
  },
  why: {
    zh: '销号核实的是办结；没有办结的记录，就不知道是谁、在哪一天、凭什么报的。',
    en: 'Verifying confirms that a measure is done; without that entry, nobody knows who said so, when, and on what evidence.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-13, on: 1-2, state: verified, by: 李四 }',
    good: `- { date: 2022-05-10, on: 1-2, state: done, by: 张三, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }
- { date: 2022-05-13, on: 1-2, state: verified, by: 李四 }`,
  },
  check({ accounts }, report) {
    for (const { measure, steps, isWhole } of accounts()) {
      for (const { entry, before } of isWhole ? steps : []) {
        if (entry.state !== 'verified' || isDone(before)) continue;
        report({ at: entry, key: ['state'], args: { id: measure.id } });
      }
    }
  },
};
