/** What is done, and what is verified, is signed, which shows that they were two people. */
import type { Bilingual } from '../../../model/finding.ts';
import type { ModelRule } from '../../rule.ts';

export const stateUnsigned: ModelRule<{ id: string; what: string }> = {
  id: 'state/unsigned',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, what }) => `举措 ${id} 的${what}记录没有署名。`,
      advice: '补上 by，写明是谁报的、谁核实的。',
    },
    en: {
      message: ({ id, what }) => `The entry that reports measure ${id} as ${what} is not signed.`,
      advice: 'Add by: who reported or verified it.',
    },
  },
  why: {
    zh: '没有署名，就看不出办结和销号是不是两个人。',
    en: 'Without names, nobody can tell whether it was reported and verified by two different people.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
    good: '- { date: 2022-05-11, on: 1-2, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }], by: 张三 }',
  },
  check({ accounts }, report) {
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      const what = WHAT[entry.state ?? ''];
      if (what === undefined || entry.by !== undefined || entry.lost?.includes('by')) continue;
      report({ at: entry, key: ['state'], args: { id: entry.on, what } });
    }
  },
};

const WHAT: Readonly<Record<string, Bilingual>> = {
  done: { zh: '办结', en: 'done' },
  verified: { zh: '销号', en: 'verified' },
};
