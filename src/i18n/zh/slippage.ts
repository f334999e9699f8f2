/** What `plan slippage` says in Chinese, and its help. */
import type * as en from '../en/slippage.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  title: (title) => `${title}：各单位时限调整`,
  columns: {
    unit: '牵头单位',
    measures: '举措',
    moved: '调整',
    days: '推迟天数',
    overdue: '逾期',
    which: '调整的举措',
  },
  summary: (asOf, moved, days, overdue) =>
    `截至 ${asOf}：${moved === 0 ? '时限都没有调整' : `时限有调整的${moved}项`}${days === 0 ? '' : `，推迟的共推迟${days}天`}；逾期${overdue}项。`,
  others: (count) => `其余${count}个单位没有调整，也没有逾期。`,
  nothing: (asOf) => `截至 ${asOf}：没有时限调整，也没有逾期。`,
  moved: (days, moved) => `${days}天，调整${moved}项`,
  overdue: (count) => `逾期${count}项`,
  alt: (title, asOf) => `${title}：截至 ${asOf} 各单位时限推迟的天数`,
};

export const help: Translation<typeof en.help> = {
  summary: '各单位的时限调整了多少天，另有多少逾期',
  examples: [
    ['plan slippage', '默认计划的全部举措'],
    ['plan slippage 任务:4', '一项任务的举措'],
    ['plan slippage --format svg -o slippage.svg', '放进报告的图'],
  ],
};
