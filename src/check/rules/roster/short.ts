/** A roster names as many members as were promised. */

import { plural } from '../../../model/plural.ts';
import { isMemberOn } from '../../../model/roster.ts';
import type { ModelRule } from '../../rule.ts';

export const rosterShort: ModelRule<{ roster: string; size: number; count: number }> = {
  id: 'roster/short',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ roster, size, count }) => `台账 ${roster} 应有 ${size} 个成员，现在只有 ${count} 个。`,
      advice: '补上其余的成员；名单还没有定下来的，可以先留着。',
    },
    en: {
      message: ({ roster, size, count }) =>
        `The roster ${roster} should have ${plural(size, 'member')}, but has only ${count}.`,
      advice: 'Add the others. If they have not been decided yet, leave it for now.',
    },
  },
  why: {
    zh: '进度按应有的数量计算，没有列名的成员永远到不了最后阶段。',
    en: 'Progress is computed from the size promised; members that are not named never reach the last stage.',
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
size: 3
stages: [创建, 验收]
members: [{ id: qingdao, name: 青岛市 }, { id: jinan, name: 济南市 }]`,
    good: `roster: zones
title: 试验区
size: 2
stages: [创建, 验收]
members: [{ id: qingdao, name: 青岛市 }, { id: jinan, name: 济南市 }]`,
  },
  check({ plans, asOf }, report) {
    for (const roster of plans.flatMap((plan) => plan.rosters)) {
      const { id, size = 0, members } = roster;
      const count = members.filter((member) => isMemberOn(member, asOf)).length;
      if (count < size) report({ at: roster, key: ['size'], args: { roster: id, size, count } });
    }
  },
};
