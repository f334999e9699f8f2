/** An entry of a week that is already reported is pointed out. */
import { isoWeek } from '../../../model/date.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeBackDated: ChangeRule<{ date: string; week: string; id: string }> = {
  id: 'change/back-dated',
  family: 'change',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ date, week, id }) => `补记了 ${date}（${week}）关于 ${id} 的情况，而日志已经记到更晚的周。`,
      advice: '核对日期；确是补记的，请留意那一周的周报里没有它。',
    },
    en: {
      message: ({ id, date, week }) =>
        `An entry about ${id} was added for ${date} (${week}), but the journal had already reached a later week.`,
      advice: 'Check the date. If it is right, bear in mind that the report for that week does not include the entry.',
    },
  },
  why: {
    zh: '补记会改变过去某一天的状况：那一周的周报已经发出，再算一次就不一样了。',
    en: 'A back-dated entry changes how things stood on a past day: the report for that week went out without it.',
  },
  example: {
    in: '2022/journal/2022-W18.yaml',
    beside: { '2022/journal/2022-W19.yaml': '- { date: 2022-05-13, on: 1-2, note: 部署督查, by: 李四 }\n' },
    before: '- { date: 2022-05-04, on: 1-1, note: 印发通知, by: 张三 }',
    bad: `- { date: 2022-05-04, on: 1-1, note: 印发通知, by: 张三 }
- { date: 2022-05-06, on: 1-1, note: 补记：召开布置会, by: 张三 }`,
    good: '- { date: 2022-05-04, on: 1-1, note: 印发通知, by: 张三 }',
  },
  judge({ changes }, report) {
    for (const change of changes) {
      if (change.what !== 'entry-added' || !change.backdated) continue;
      const { date, on: id } = change.entry;
      report({ at: change.at, key: ['date'], args: { date, week: isoWeek(date), id } });
    }
  },
};
