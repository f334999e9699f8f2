/** An id that stood for one thing is never given to another. */
import { policyFor } from '../../../change/judge.ts';
import { type OriginArgs, originArgs, wasApproved } from '../../judged.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeIdReused: ChangeRule<{ id: string; before: string; now: string } & Partial<OriginArgs>> = {
  id: 'change/id-reused',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, before, now, hash, committed, author }) =>
        `编号 ${id} 原来是“${before}”，现在给了“${now}”${maybe`；原来的那项在提交 ${hash}（${committed}，${author}）里被删去`}。`,
      advice: '给新的事项一个从没用过的编号，原来的编号留给原来的事项。',
    },
    en: {
      message: ({ id, before, now, hash, committed, author }) =>
        `The id ${id} belonged to "${before}" and is now given to "${now}".${maybe` The original item was removed in commit ${hash} (${committed}, ${author}).`}`,
      advice: 'Give the new item an id that has never been used, and leave the old id to the original item.',
    },
  },
  why: {
    zh: '以前的日志和报告里的编号指的是原来的事项；编号换了主，旧记录就会算到新事项头上。',
    en: 'In past entries and reports, the id means the original item; they would now count for the new one.',
  },
  example: {
    in: 'measures',
    before: '- { id: 1-1, title: 立项学校, quote: 立项30所左右高水平中职学校 }',
    bad: '- { id: 1-1, title: 建设试验区, quote: 推进试验区建设 }',
    good: `- { id: 1-1, title: 立项学校, quote: 立项30所左右高水平中职学校 }
- { id: 1-2, title: 建设试验区, quote: 推进试验区建设 }`,
  },
  judge(judged, report) {
    for (const { change, topic } of judged.breaches) {
      if (topic !== 'numbering' || change.what !== 'reassigned') continue;
      const id = change.measure ?? change.task ?? '';
      report({ at: change.at, key: ['id'], args: { id, before: change.from, now: change.to } });
    }
    if (policyFor(judged)('numbering') === 'allowed') return;
    for (const change of judged.changes) {
      if (change.what !== 'added' || !wasApproved(change, judged)) continue;
      const former = judged.formerOwner(change);
      if (former === undefined) continue;
      const args = { id: change.measure ?? change.task ?? '', before: former.title, now: change.title };
      report({ at: change.at, key: ['id'], args: { ...args, ...originArgs(former.commit) } });
    }
  },
};
