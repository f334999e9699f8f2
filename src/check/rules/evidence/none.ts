/** What is said to be done has evidence. */
import type { ModelRule } from '../../rule.ts';

export const evidenceNone: ModelRule<{ id: string; example: string }> = {
  id: 'evidence/none',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  isAskedFor: true,
  text: {
    zh: {
      message: ({ id }) => `举措 ${id} 报了办结，没有佐证材料。`,
      advice: ({ example }) => `补上 evidence：文号 ref、文件 file 或网址 url，如 evidence: [${example}]。`,
    },
    en: {
      message: ({ id }) => `Measure ${id} is reported done without evidence.`,
      advice: ({ example }) =>
        `Add evidence: a document number (ref), a file (file) or an address (url), as in evidence: [${example}].`,
    },
  },
  why: {
    zh: '办结要有据可查：销号的人、考评的人都要看材料。',
    en: 'Whoever verifies or assesses the work later needs to see the proof.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, state: done }',
    good: '- { date: 2022-05-11, on: 1-2, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
  },
  check({ accounts }, report) {
    for (const { entry } of accounts().flatMap(({ steps }) => steps)) {
      if (entry.state !== 'done' || entry.evidence.length > 0 || entry.lost?.includes('evidence')) continue;
      report({ at: entry, key: ['state'], args: { id: entry.on, example: '{ ref: 鲁教职字〔2022〕3号 }' } });
    }
  },
};
