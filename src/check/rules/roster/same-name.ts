/** A roster names each of its members once. */
import type { Member } from '../../../model/roster.ts';
import type { ModelRule } from '../../rule.ts';

export const rosterSameName: ModelRule<{ name: string; first: string; second: string }> = {
  id: 'roster/same-name',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ name, first, second }) => `台账里有两个“${name}”：${first} 和 ${second}。`,
      advice: '同一个成员只留一条；不是同一个的，把名称写全。先退出后进入的，写明 left 和 joined。',
    },
    en: {
      message: ({ name, first, second }) => `The roster lists "${name}" twice: ${first} and ${second}.`,
      advice:
        'If they are the same member, keep one; if not, give their full names. For a member that left and came back, set left and joined.',
    },
  },
  why: {
    zh: '同一个成员列两次，进展只记在一个名下，另一个永远没有进展。',
    en: 'What is reported goes to only one of the two, and the other never advances.',
  },
  example: {
    in: 'roster',
    bad: `roster: zones
title: 试验区
members: [{ id: qingdao, name: 青岛市 }, { id: qingdao-shi, name: 青岛市 }]`,
    good: `roster: zones
title: 试验区
members: [{ id: qingdao, name: 青岛市 }, { id: jinan, name: 济南市 }]`,
  },
  check({ plans }, report) {
    for (const { members } of plans.flatMap((plan) => plan.rosters)) {
      const seen = new Map<string, Member>();
      for (const member of members) {
        const { id, name } = member;
        const first = seen.get(name);
        seen.set(name, member);
        if (first === undefined || first.id === id || !areTogether(first, member)) continue;
        report({ at: member, key: ['name'], args: { name, first: first.id, second: id }, related: [first] });
      }
    }
  },
};

function areTogether(a: Member, b: Member): boolean {
  const isAfter = (one: Member, other: Member) =>
    one.joined !== undefined && other.left !== undefined && other.left <= one.joined;
  return !isAfter(a, b) && !isAfter(b, a);
}
