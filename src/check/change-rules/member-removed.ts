/** A member that leaves a roster stays in it, with the date on which it left. */
import { type ChangeRule, wasApproved } from '../change-rule.ts';

export const memberRemoved: ChangeRule = {
  id: 'change/member-removed',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: '成员 {name}（{id}）从台账 {roster} 里被删去，没有写退出日期。',
      mend: '把这一行放回去，写上退出日期（left）和原因（reason）。',
    },
    en: {
      message: 'The member {name} ({id}) is gone from the roster {roster}, without a date of leaving.',
      mend: 'Put the line back, with the date of leaving (left) and the reason (reason).',
    },
  },
  why: {
    zh: '删掉一个成员，分母就小了，进度就高了；谁什么时候退出、为什么，要留在台账里。',
    en: 'A member less makes the share of the others larger; who left when, and why, stays in the roster.',
  },
  judge(judged, report) {
    for (const change of judged.changes) {
      if (change.what !== 'member-removed' || !wasApproved(change, judged)) continue;
      const { id, name, roster = '' } = change;
      report({ at: change.at, args: { id, name, roster } });
    }
  },
};
