/** What `plan status` says in Chinese, and its help. */
import { percentText } from '../../model/percent.ts';
import type * as en from '../en/status.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  mainTasks: '主要任务',
  asOf: (date, start, end, elapsed) => `截至 ${date} · 计划期 ${start} 至 ${end}，时间已过${percentText(elapsed)}`,
  before: (start) => `计划期还没有开始；要看开始以后的情况，请用 --as-of ${start} 或更晚的日期。`,
  after: (end) => `计划期已经结束；要看期末时的情况，请用 --as-of ${end}。`,
  over: (asOf, today) => `计划期已经结束，这里是 ${asOf} 的情况；要看今天的，请用 --as-of ${today}。`,
  total: (done, measures, percent) => `办结${done}/${measures}项举措，进度${percent}`,
  headline: (done, measures, due, fulfilled, kept, percent, weigh) =>
    [
      `办结${done}/${measures}项举措`,
      due === 0 ? '尚无应办结的' : `应办结${due}项，其中已办结${fulfilled}项，兑现率${kept}`,
      `进度${percent}（${weigh === 'tasks' ? '按任务' : '按举措'}）`,
    ].join('；'),
  unreported: (count) => `办结而未报数${count}项`,
  unscheduled: (count) => `未排期${count}项`,
  ongoing: (count) => `持续推进${count}项`,
  section: (title, tasks, done, measures, percent) =>
    `${title}：${tasks}项任务，办结${done}/${measures}项举措，进度${percent}`,
  cancelled: (count) => `取消${count}项`,
  undecided: (undated, unassigned, unquantified) =>
    `未定：完成时限${undated}项，牵头单位${unassigned}项，目标数量${unquantified}项`,
  uncounted: (count) =>
    `日志里有${count}条记录所写的举措、阶段、成员或期次不存在，没有计入以上结果；运行 plan check 可以看到是哪几条。`,
  noTasks: '这份计划还没有任务。',
  notApproved: '尚未批准：没有写批准日期（approved），承诺的改动没有人看守',
  undated: '已批准，文件上没有日期',
};

export const help: Translation<typeof en.help> = {
  summary: '进展表：一项任务一行，带灯号',
  query: '只看符合条件的，写法见 plan list --help',
  measures: '每项举措也列一行',
  examples: [
    ['plan status', '默认计划，今天的情况'],
    ['plan status --as-of 2022-06-30', '6 月 30 日的情况'],
    ['plan status --measures 灯:红', '逐项看亮红灯的举措'],
    ['plan status --plan all', '工作区里的全部计划'],
  ],
};
