/** A map has as many keys as it needs. */
import type { ReadingRule } from '../../rule.ts';

export const schemaTooFew: ReadingRule<{ what: string; allowed: string }> = {
  id: 'schema/too-few',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what }) => `${what}的内容太少。`,
      advice: ({ allowed }) => `至少再写一个键：${allowed}。`,
    },
    en: {
      message: ({ what }) => `${what} does not have enough keys.`,
      advice: ({ allowed }) => `Add at least one of these keys: ${allowed}.`,
    },
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-1, note: 印发, evidence: [{ }] }',
    good: '- { date: 2022-05-11, on: 1-1, note: 印发, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }',
  },
};
