/** What `plan list` says in Chinese, and its help. */
import type * as en from '../en/list.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  filters: {
    light: '灯',
    kind: '类型',
    lead: '牵头',
    with: '配合',
    leader: '领导',
    owner: '责任人',
    state: '状态',
    task: '任务',
    roster: '台账',
    due: '时限',
  },
  found: (count) => `共${count}项举措`,
  empty: '没有符合条件的举措。',
  noMeasures: '还没有举措。',
  unknownKey: (key, known) => `没有“${key}”这个筛选条件。可用的条件：${known}。`,
  badValue: (key, value, known) => `“${value}”不是有效的${key}。可用的值：${known}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '列出符合条件的举措',
  query:
    '名称里的字，或条件——灯: 类型: 牵头: 配合: 领导: 责任人: 状态: 任务: 台账: 时限：（日期、＜日期、＞日期、未定、持续推进）；待核：导入后还没有核对的；逗号或顿号表示“或”，值前加 - 表示“不是”',
  examples: [
    ['plan list', '全部举措'],
    ['plan list 灯:红、黄', '红灯或黄灯'],
    ['plan list 类型:评选立项 中职', '名称里有“中职”的评选立项'],
    ['plan list 时限:＜2022-07-01 状态:-已办结、-已销号', '7 月前到期、还没有办结的'],
    ['plan list 牵头:未定', '还没有牵头单位的'],
  ],
};
