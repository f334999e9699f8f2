/** Keys come in the order of their schema. */
import type { TextRule } from '../../rule.ts';

export const keysOrder: TextRule<{ key: string; before: string; order: string }> = {
  id: 'keys/order',
  family: 'text',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ key, before }) => `${key} 写在了 ${before} 后面。`,
      advice: ({ order }) => `按这个顺序写：${order}；plan check keys --fix 会调好，别的一字不动。`,
    },
    en: {
      message: ({ key, before }) => `${key} should come before ${before}.`,
      advice: ({ order }) => `The order is ${order}; plan check keys --fix sorts the keys and changes nothing else.`,
    },
  },
  why: {
    zh: '各处顺序一样，翻看时眼睛知道到哪里找；复制改写时，也不容易漏掉一项。顺序不影响内容，所以点名才检查。',
    en: 'With keys always in the same order, the eye knows where to look, and a copy is less likely to leave one out. The order has no meaning, so it is checked only when this rule is named.',
  },
  example: {
    in: 'journal',
    bad: `- on: 1-2
  date: 2022-05-11 # 周三
  member: qingdao
  stage: 创建`,
    good: `- date: 2022-05-11 # 周三
  on: 1-2
  member: qingdao
  stage: 创建`,
  },
};
