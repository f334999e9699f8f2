/** What charts say in Chinese, and the help of their options. */
import type * as en from '../en/chart.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  onePlan: (known) => `一张图只画一份计划；请用 --plan 选择：${known}。`,
  written: (file) => `已写入 ${file}`,
  span: (start, end, asOf) => `计划期 ${start} 至 ${end} · 截至 ${asOf}`,
  progress: {
    title: (title) => `${title}：各项任务进度`,
    elapsed: (asOf, percent) => `截至 ${asOf}，时间已过${percent}`,
    row: (id, title, percent, standing) => `${id} ${title}：${percent}，${standing}`,
  },
  ledger: {
    title: (title, measure) => `${title}（${measure}）：成员与阶段`,
    asOf: (asOf, members) => `截至 ${asOf}，在册${members}个`,
    left: '已退出',
    notYet: '未到达',
    further: '已到达，越深越靠后',
    since: (date) => `${date} 以来到达`,
  },
};

export const help: Translation<typeof en.help> = {
  format: 'terminal（默认）、mermaid 或 svg',
};
