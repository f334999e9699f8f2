/** What `plan export` says in Chinese, and its help. */
import type * as en from '../en/export.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  noMeasures: '没有符合条件的举措，没有写出任何内容。',
  nothing: '符合条件的举措都没有定时限，没有写出任何内容。',
  undated: (count) => `另有${count}项未办结的举措没有定时限，不在其中。`,
};

export const help: Translation<typeof en.help> = {
  summary: '导出给其他程序用：ics 是时限日历',
  format: 'ics：日历文件，WPS、Outlook、钉钉、飞书和手机日历都能导入',
  unit: '只要这个单位牵头的',
  examples: [
    ['plan export ics 状态:-已办结、-已销号', '不要已经办结的'],
    ['plan export ics -o 时限.ics', '全部时限；以后再导入一次，只更新有变化的'],
    ['plan export ics --unit 教务处 -o 教务处.ics', '某个单位牵头的'],
  ],
};
