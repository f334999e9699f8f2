/** What was issued stays as it was issued. */
import type { ChangeRule } from '../../rule.ts';

export const changeIssuedText: ChangeRule<{ change: string }> = {
  id: 'change/issued-text',
  family: 'change',
  tier: 'always',
  severity: 'error',
  restores: 'value',
  comparesText: true,
  text: {
    zh: {
      message: ({ change }) => `${change}；印发的文字不能改。`,
      advice: '请改回原样。原文有笔误的，另写一条勘误（errata），写明应读作什么。',
    },
    en: {
      message: ({ change }) => `${change}. The issued text cannot be changed.`,
      advice:
        'Restore the original. If the issued text has a typo, add an erratum (errata) that says how it should read.',
    },
  },
  why: {
    zh: '计划是印发的文件，后来的人要能逐字核对当时承诺了什么。',
    en: 'The plan is an issued document: people must be able to check, word for word, what was promised.',
  },
  example: {
    in: 'measures',
    before: '- { id: 1-1, title: 立项学校, quote: 立项30所左右高水平中职学校 }',
    bad: '- { id: 1-1, title: 立项学校, quote: 高水平中职学校 }',
    good: '- { id: 1-1, title: 立项学校, quote: 立项30所左右高水平中职学校 }',
  },
  judge({ breaches, say }, report) {
    for (const { change, topic } of breaches) {
      if (topic === 'issued') report({ at: change.at, args: { change: say(change) } });
    }
  },
};
