/** A member that leaves a roster stays in it, with the date on which it left. */
import { wasApproved } from '../../judged.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeMemberRemoved: ChangeRule<{ id: string; name: string; roster: string; gone: string }> = {
  id: 'change/member-removed',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ name, id, roster }) => `成员 ${name}（${id}）从台账 ${roster} 里被删去，没有写退出日期。`,
      advice: '把这一行放回去，写上退出日期（left）和原因（reason）。',
    },
    en: {
      message: ({ name, id, roster }) =>
        `Member ${name} (${id}) was removed from the roster ${roster} without a leaving date.`,
      advice: 'Put the line back, with the leaving date (left) and the reason (reason).',
    },
  },
  why: {
    zh: '删掉一个成员，分母就小了，进度就高了；谁什么时候退出、为什么，要留在台账里。',
    en: 'Removing a member shrinks the total and so raises progress; who left, when and why must stay in the roster.',
  },
  example: {
    in: 'roster',
    before: `roster: zones
title: 试验区
members:
  - { id: qingdao, name: 青岛市 }
  - { id: jinan, name: 济南市 }`,
    bad: `roster: zones
title: 试验区
members:
  - { id: qingdao, name: 青岛市 }`,
    good: `roster: zones
title: 试验区
members:
  - { id: qingdao, name: 青岛市 }
  - { id: jinan, name: 济南市, left: 2022-06-30, reason: 动态调整 }`,
  },
  judge(judged, report) {
    for (const change of judged.changes) {
      if (change.what !== 'member-removed' || !wasApproved(change, judged)) continue;
      const { id, name, roster = '' } = change;
      report({ at: change.at, args: { id, name, roster, gone: id } });
    }
  },
};
