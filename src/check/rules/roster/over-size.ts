/** A roster names no more members than the text promises, at any time; fewer may be named. */

import type { PlanDate } from '../../../model/date.ts';
import { plural } from '../../../model/plural.ts';
import { isMemberOn, type Roster } from '../../../model/roster.ts';
import type { ModelRule } from '../../rule.ts';

export const rosterOverSize: ModelRule<{ roster: string; size: number; count: number }> = {
  id: 'roster/over-size',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ roster, size, count }) => `台账 ${roster} 应有 ${size} 个成员，名单里却同时有 ${count} 个。`,
      advice: '核对名单；已退出的成员写上 left 日期，数量调整了就改 size。',
    },
    en: {
      message: ({ roster, size, count }) =>
        `The roster ${roster} should have ${plural(size, 'member')}, but has ${count} at the same time.`,
      advice: 'Check the names. Give members that have left a left date; if the number has changed, correct size.',
    },
  },
  why: {
    zh: '名单比承诺的多，不是名单错了就是数量改了；两种都要有人说明。',
    en: 'There are more names than were promised: either the list or the number is wrong.',
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
size: 1
stages: [创建, 中期督查, 验收]
members:
  - { id: qingdao, name: 青岛市 }
  - { id: jinan, name: 济南市 }`,
    good: `roster: zones
title: 试验区
size: 2
stages: [创建, 中期督查, 验收]
members:
  - { id: qingdao, name: 青岛市 }
  - { id: jinan, name: 济南市 }`,
  },
  check({ plans }, report) {
    for (const roster of plans.flatMap((plan) => plan.rosters)) {
      const { id, size } = roster;
      const count = mostAtATime(roster);
      if (size !== undefined && count > size) {
        report({ at: roster, key: ['members'], args: { roster: id, size, count } });
      }
    }
  },
};

/** The number of members grows only on days when one joins, or is what it always was. */
function mostAtATime({ members }: Roster): number {
  const days: readonly (PlanDate | undefined)[] = [...new Set(members.map((member) => member.joined))];
  const counts = days.map((day) => {
    const present = members.filter((member) =>
      day === undefined ? member.joined === undefined : isMemberOn(member, day),
    );
    return present.length;
  });
  return Math.max(0, ...counts);
}
