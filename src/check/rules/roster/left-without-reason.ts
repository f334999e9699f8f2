/** Who leaves a roster does so for a reason. */
import type { ModelRule } from '../../rule.ts';

export const rosterLeftWithoutReason: ModelRule<{ name: string; left: string }> = {
  id: 'roster/left-without-reason',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ name, left }) => `${name} 在 ${left} 退出台账，没有写原因。`,
      advice: '补上 reason，如 reason: 动态调整。',
    },
    en: {
      message: ({ name, left }) => `${name} left the roster on ${left}, but no reason is given.`,
      advice: 'Add the reason, as in reason: 动态调整.',
    },
  },
  why: {
    zh: '成员减少会改变进度，年底要能说清为什么。',
    en: 'A member that leaves changes the progress, and somebody will have to explain why.',
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
members:
  - { id: qingdao, name: 青岛市, left: 2022-03-01 }`,
    good: `roster: zones
title: 试验区
members:
  - { id: qingdao, name: 青岛市, left: 2022-03-01, reason: 动态调整 }`,
  },
  check({ plans }, report) {
    for (const member of plans.flatMap((plan) => plan.rosters).flatMap(({ members }) => members)) {
      const { name, left, reason } = member;
      if (left !== undefined && reason === undefined) report({ at: member, key: ['left'], args: { name, left } });
    }
  },
};
