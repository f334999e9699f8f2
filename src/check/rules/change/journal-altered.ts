/** The journal only grows: an entry of an earlier commit stays as it is. */
import { type OriginArgs, originArgs } from '../../judged.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeJournalAltered: ChangeRule<{ change: string; id: string } & Partial<OriginArgs>> = {
  id: 'change/journal-altered',
  family: 'change',
  tier: 'always',
  severity: 'error',
  restores: 'entry',
  text: {
    zh: {
      message: ({ change, hash, committed, author }) =>
        `${change}${maybe`；它是在提交 ${hash}（${committed}，${author}）里写入的`}。日志只增不改。`,
      advice: ({ id }) => `恢复原来的记录；要更正的，另记一条：plan log ${id} --corrects 原记录的日期`,
    },
    en: {
      message: ({ change, hash, committed, author }) =>
        `${change}.${maybe` The entry was added in commit ${hash} (${committed}, ${author}).`} The journal is append-only.`,
      advice: ({ id }) => `Restore the entry. To correct it, add another one: plan log ${id} --corrects ITS-DATE`,
    },
  },
  why: {
    zh: '已经报出去的数和事，要能查到当时是怎么报的；更正另记一条，前后都看得见。',
    en: 'What was reported must stay as it was reported. A correction is a later entry, and both stay visible.',
  },
  example: {
    in: 'journal',
    before: '- { date: 2022-05-11, on: 1-1, note: 各市推荐中职学校62所, by: 张三 }',
    bad: '- { date: 2022-05-11, on: 1-1, note: 各市推荐中职学校65所, by: 张三 }',
    good: `- { date: 2022-05-11, on: 1-1, note: 各市推荐中职学校62所, by: 张三 }
- { date: 2022-05-13, on: 1-1, note: 更正：推荐的是65所, by: 张三 }`,
  },
  judge({ changes, say, originOf }, report) {
    for (const change of changes) {
      if (change.what !== 'entry-altered' || change.lost.length > 0 || change.remarked) continue;
      const args = { change: say(change), id: change.from.on, ...originArgs(originOf(change.from)) };
      report({ at: change.at, args });
    }
  },
};
