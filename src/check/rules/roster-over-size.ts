/** A roster names no more members than the text promises, at any time; fewer may be named. */
import type { PlanDate } from '../../model/date.ts';
import { isMemberOn, type Roster } from '../../model/roster.ts';
import type { Rule } from '../rule.ts';

export const rosterOverSize: Rule = {
  id: 'roster/over-size',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: '台账 {roster} 应有 {size} 个成员，名单里却同时有 {count} 个。',
      mend: '核对名单；已退出的成员写上 left 日期，数量调整了就改 size。',
    },
    en: {
      message: 'The roster {roster} is for {size} members, but {count} are on it at a time.',
      mend: 'Check the names; give a member that left its left date, or mend the size.',
    },
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
