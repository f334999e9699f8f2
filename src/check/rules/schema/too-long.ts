/** A text is no longer than it may be. */
import type { ReadingRule } from '../../rule.ts';

export const schemaTooLong: ReadingRule<{ what: string; count: number; limit: number }> = {
  id: 'schema/too-long',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, count, limit }) => `${what}有 ${count} 个字，最多 ${limit} 个。`,
      advice: ({ limit }) => `缩短到 ${limit} 个字以内。`,
    },
    en: {
      message: ({ what, count, limit }) => `${what} has ${count} characters; the limit is ${limit}.`,
      advice: 'Shorten it.',
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao-${'chuangxin-'.repeat(6)}1, name: 青岛市 }`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市 }`,
  },
};
