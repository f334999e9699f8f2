/** A list has no more items than it may have. */
import type { ReadingRule } from '../../rule.ts';

export const schemaTooMany: ReadingRule<{ what: string; count: number; limit: number }> = {
  id: 'schema/too-many',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, count, limit }) => `${what}有 ${count} 项，最多 ${limit} 项。`,
      advice: '删去多余的。',
    },
    en: {
      message: ({ what, count, limit }) => `${what} has ${count} items; the limit is ${limit}.`,
      advice: 'Remove some.',
    },
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [${Array.from({ length: 21 }, (_, i) => `第${i + 1}次`).join(', ')}]
members: []`,
    good: `roster: zones
title: 试验区
stages: [创建, 中期督查, 验收]
members: []`,
  },
};
