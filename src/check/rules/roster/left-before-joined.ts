/** A member leaves after it joined. */
import type { ModelRule } from '../../rule.ts';

export const rosterLeftBeforeJoined: ModelRule<{ name: string; left: string; joined: string }> = {
  id: 'roster/left-before-joined',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ name, left, joined }) => `${name} 的退出日期 ${left} 不晚于进入日期 ${joined}，等于从来不在台账里。`,
      advice: '核对 joined 和 left；left 是不再计入的第一天。',
    },
    en: {
      message: ({ name, left, joined }) =>
        `${name} left on ${left}, no later than it joined (${joined}), so it was never a member.`,
      advice: 'Check joined and left; left is the first day on which the member no longer counts.',
    },
  },
  why: {
    zh: '日期颠倒，这个成员的进展都不计入。',
    en: 'With the dates reversed, nothing that the member did is counted.',
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市, joined: 2022-09-01, left: 2022-03-01, reason: 动态调整 }`,
    good: `roster: zones
title: 试验区
stages: [创建, 验收]
members:
  - { id: qingdao, name: 青岛市, joined: 2022-03-01, left: 2022-09-01, reason: 动态调整 }`,
  },
  check({ plans }, report) {
    for (const { members } of plans.flatMap((plan) => plan.rosters)) {
      for (const member of members) {
        const { name, joined, left } = member;
        if (joined === undefined || left === undefined || left > joined) continue;
        report({ at: member, key: ['left'], args: { name, left, joined } });
      }
    }
  },
};
