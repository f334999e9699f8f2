/** What `plan timeline` says in Chinese, and its help. */

import type * as en from '../en/timeline.ts';
import { someOf } from '../some-of.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  month: (month) => `${month}月`,
  summary: (moved, late, undated) => `时限有调整的${moved}项，逾期${late}项，时限未定${undated}项`,
  legend: '图例',
  marks: {
    progress: '已完成的份额',
    rest: '未完成',
    open: '没有截止日，画到查看日',
    duty: '周期性工作',
    due: '时限',
    approved: '原定时限',
    milestone: '节点',
    slip: '时限调整',
    late: '逾期',
    stage: '到达阶段',
    met: '完成一期或节点',
    missed: '漏报或节点逾期',
    done: '办结',
    verified: '销号',
    cancelled: '取消',
    today: (date) => `截至 ${date}`,
    outside: '在计划期之外',
  },
  title: (title) => `${title}：时间进度`,
  undrawn: (count) => `另有${count}项没有时限，也没有记录，图上不画。`,
  moved: (days) => `${days > 0 ? '推迟' : '提前'}${Math.abs(days)}天`,
  ofMilestone: (title) => `节点“${title}”`,
  occurrences: (met, missed, all) => `完成${met}/${all}期${missed > 0 ? `，漏报${missed}期` : ''}`,
  missed: (ids) => `漏报${someOf(ids, '、', '等')}`,
  next: (id) => `下一期${id}`,
  alt: (title, start, end, asOf) => `${title}：${start} 至 ${end} 时间进度图，截至 ${asOf}`,
  row: (id, title, start, end, percent) => `${id} ${title}：${start} 至 ${end}，完成${percent}`,
};

export const help: Translation<typeof en.help> = {
  summary: '时间进度图：时限、调整、阶段和今天',
  examples: [
    ['plan timeline', '默认计划的各项任务'],
    ['plan timeline --measures 灯:红', '逐项看亮红灯的举措'],
    ['plan timeline --format svg -o timeline.svg', '放进报告的图'],
    ['plan timeline --format mermaid', '放进 Markdown 页面'],
  ],
};
