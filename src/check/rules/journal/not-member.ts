/** What an entry says of a roster's member happened while it was one. */
import { isMemberOn } from '../../../model/roster.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const journalNotMember: ModelRule<{
  date: string;
  member: string;
  name: string;
  roster: string;
  joined?: string;
  left?: string;
}> = {
  id: 'journal/not-member',
  family: 'model',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ date, name, member, roster, joined, left }) =>
        `${date} 时 ${name}（${member}）不在台账 ${roster} 里${maybe`：${joined} 才进入`}${maybe`：${left} 已经退出`}。`,
      advice: '核对记录的日期和对象；台账里的 joined、left 写错了就改台账。',
    },
    en: {
      message: ({ date, name, member, roster, joined, left }) =>
        `On ${date}, ${name} (${member}) was not on the roster ${roster}${maybe`: it joined on ${joined}`}${maybe`: it left on ${left}`}.`,
      advice: "Check the entry's date and member, or correct joined and left in the roster.",
    },
  },
  why: {
    zh: '台账的进度只算当时在内的成员；记在退出的成员名下，常常是写错了对象。',
    en: 'Only current members count towards progress; an entry about a former member is usually meant for another one.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: 1-2, member: weifang, stage: 创建 }',
    good: '- { date: 2022-05-11, on: 1-2, member: jinan, stage: 创建 }',
  },
  check({ accounts }, report) {
    for (const { roster, steps } of accounts()) {
      if (roster === undefined) continue;
      const members = new Map(roster.members.map((member) => [member.id, member]));
      for (const { entry } of steps) {
        const { date } = entry;
        const member = members.get(entry.member ?? '');
        if (member === undefined || isMemberOn(member, date)) continue;
        const { id, name, joined, left } = member;
        const when = joined !== undefined && date < joined ? { joined } : { ...(left && { left }) };
        const args = { date, member: id, name, roster: roster.id, ...when };
        report({ at: entry, key: ['member'], args, related: [member] });
      }
    }
  },
};
