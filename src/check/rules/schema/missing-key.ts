/** A key that a map must have is there. */
import { expectation } from '../../expectation.ts';
import type { ReadingRule } from '../../rule.ts';

export const schemaMissingKey: ReadingRule<{ what: string; key: string; expected: string; example: string }> = {
  id: 'schema/missing-key',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what }) => `缺少必填的 ${what}。`,
      advice: ({ key, expected, example }) => `补上“${key}: 值”。${expectation.zh(expected, example)}`,
    },
    en: {
      message: ({ what }) => `The required key ${what} is missing.`,
      advice: ({ key, expected, example }) => `Add "${key}: value". ${expectation.en(expected, example)}`,
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao }`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市 }`,
  },
};
