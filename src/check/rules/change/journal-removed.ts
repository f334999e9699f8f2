/** The journal only grows: an entry of an earlier commit is never taken out. */
import { type OriginArgs, originArgs } from '../../judged.ts';
import { maybe } from '../../maybe.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeJournalRemoved: ChangeRule<{ change: string; id: string; file: string } & Partial<OriginArgs>> = {
  id: 'change/journal-removed',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ change, hash, committed, author }) =>
        `${change}${maybe`；它是在提交 ${hash}（${committed}，${author}）里写入的`}。日志只增不减。`,
      advice: ({ file, id }) =>
        `把这条记录放回 ${file}；记错的，另记一条撤回：plan withdraw ${id} --corrects 原记录的日期`,
    },
    en: {
      message: ({ change, hash, committed, author }) =>
        `${change}.${maybe` The entry was added in commit ${hash} (${committed}, ${author}).`} The journal is append-only.`,
      advice: ({ file, id }) =>
        `Put the entry back into ${file}. To take it back, add another one: plan withdraw ${id} --corrects ITS-DATE`,
    },
  },
  why: {
    zh: '删掉的记录会让进度倒退而没有痕迹。',
    en: 'Removing an entry sets progress back without a trace.',
  },
  example: {
    in: 'journal',
    before: `- { date: 2022-05-11, on: 1-1, note: 各市推荐中职学校62所, by: 张三 }
- { date: 2022-05-12, on: 1-2, note: 部署督查, by: 李四 }`,
    bad: '- { date: 2022-05-12, on: 1-2, note: 部署督查, by: 李四 }',
    good: `- { date: 2022-05-11, on: 1-1, note: 各市推荐中职学校62所, by: 张三 }
- { date: 2022-05-12, on: 1-2, note: 部署督查, by: 李四 }`,
  },
  judge({ changes, say, originOf }, report) {
    for (const change of changes) {
      if (change.what !== 'entry-removed') continue;
      const { on: id, file } = change.entry;
      report({ at: change.at, args: { change: say(change), id, file, ...originArgs(originOf(change.entry)) } });
    }
  },
};
