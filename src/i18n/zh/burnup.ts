/** What `plan burnup` says in Chinese, and its help. */
import type * as en from '../en/burnup.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  title: (title) => `${title}：承诺与完成`,
  promised: '承诺（按原定时限）',
  rescheduled: '按现行时限',
  achieved: '完成',
  coloured: (title, moved) => `${title}（柱：完成；蓝线：承诺，按原定时限${moved ? '；橙线：按现行时限' : ''}）`,
  columns: {
    week: '周',
    end: '截至',
    promised: '承诺',
    rescheduled: '现行时限',
    achieved: '完成',
    gap: '差',
  },
  summary: (end, promised, rescheduled, achieved) =>
    `截至 ${end}：按原定时限应完成${promised}（按现行时限${rescheduled}），已完成${achieved}。`,
  before: (start) => `计划期从 ${start} 开始，目前还没有可看的。`,
  undated: (count) => `${count}项举措时限未定，按计划期末计入承诺。`,
  nothing: '没有可以计算的举措。',
  alt: (title, start, end) => `${title}：${start} 至 ${end} 逐周的承诺与完成`,
};

export const help: Translation<typeof en.help> = {
  summary: '逐周对照承诺了多少、完成了多少',
  examples: [
    ['plan burnup', '默认计划的全部举措'],
    ['plan burnup 牵头:教务处', '一个部门的举措'],
    ['plan burnup --format svg -o burnup.svg', '放进报告的图'],
  ],
};
