/** What `plan fulfilment` says in Chinese, and its help. */
import type * as en from '../en/fulfilment.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  title: (title) => `${title}：逐月兑现情况`,
  onTime: '按期完成',
  late: '逾期完成',
  open: '未完成',
  postponed: '推迟到以后',
  rate: '按期兑现率',
  columns: {
    month: '月份',
    due: '应完成',
    onTime: '按期',
    late: '逾期',
    open: '未完成',
    postponed: '推迟',
    rate: '按期率',
  },
  summary: (asOf, { due, onTime, late, open, postponed, rate }) =>
    `截至 ${asOf}：应完成${due}项，按期完成${onTime}项，逾期完成${late}项，未完成${open}项${rate === undefined ? '' : `，按期兑现率${rate}`}${postponed === 0 ? '' : `；另有${postponed}项推迟到以后的月份`}。`,
  row: (month, { due, onTime, late, open, postponed }) =>
    `${month}：应完成${due}项，按期${onTime}项，逾期${late}项，未完成${open}项，推迟${postponed}项`,
  nothing: '还没有到期的。',
  coloured: (title) => `${title}（自下而上：蓝，按期完成；黄，逾期完成；浅红，未完成）`,
  alt: (title, start, end) => `${title}：${start} 至 ${end} 逐月的应完成与完成`,
};

export const help: Translation<typeof en.help> = {
  summary: '逐月兑现情况：到期的有多少按期完成、逾期完成、未完成，多少推迟了',
  examples: [
    ['plan fulfilment', '默认计划的全部举措'],
    ['plan fulfilment 牵头:教务处 --plan demo', '一个部门的举措'],
    ['plan fulfilment --format svg -o fulfilment.svg', '放进报告的图'],
  ],
};
