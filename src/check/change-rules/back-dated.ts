/** An entry of a week that is already reported is pointed out. */
import { isoWeek } from '../../model/date.ts';
import type { ChangeRule } from '../change-rule.ts';

export const backDated: ChangeRule = {
  id: 'change/back-dated',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: '补记了 {date}（{week}）关于 {id} 的情况，而日志已经记到更晚的周。',
      mend: '核对日期；确是补记的，请留意那一周的周报里没有它。',
    },
    en: {
      message: 'An entry about {id} is dated {date} ({week}), while the journal had reached a later week.',
      mend: "Check the date; if it is right, mind that the report of that week doesn't have it.",
    },
  },
  why: {
    zh: '补记会改变过去某一天的状况：那一周的周报已经发出，再算一次就不一样了。',
    en: 'It changes how things stood on a day in the past: the report of that week went out without it.',
  },
  judge({ changes }, report) {
    for (const change of changes) {
      if (change.what !== 'entry-added' || !change.backdated) continue;
      const { date, on: id } = change.entry;
      report({ at: change.at, key: ['date'], args: { date, week: isoWeek(date), id } });
    }
  },
};
