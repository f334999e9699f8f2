/** What the figures and the other forms of reports say in Chinese: the short one, several plans, the bulletin. */

import type * as en from '../en/report-forms.ts';
import type { Translation } from '../translation.ts';
import { day, LAST, REPORTS } from './periods.ts';

/** Ids behind their number, where they are not too many to read. */
function named(ids: readonly string[]): string {
  return ids.length > 12 ? '' : `（${ids.join('、')}）`;
}

export const words: Translation<typeof en.words> = {
  figures: {
    burnup: (asOf, promised, done, achieved) =>
      `图：承诺与完成。截至${day(asOf)}，按原定时限应办结${promised}，已办结${done}；含部分进度为${achieved}。`,
    progress: (asOf, tasks, percent, elapsed, red, yellow) => {
      const lit = [
        ...(red.length > 0 ? [`红灯${red.length}项${named(red)}`] : []),
        ...(yellow.length > 0 ? [`黄灯${yellow.length}项${named(yellow)}`] : []),
      ];
      const lights = lit.length > 0 ? `任务中${lit.join('，')}` : '没有亮红灯、黄灯的任务';
      return `图：${tasks}项任务的进度。截至${day(asOf)}，整体进度${percent}，时间已过${elapsed}；${lights}。`;
    },
    roster: (title, asOf, members, left, stages) => {
      const gone = left === undefined ? '' : `，已退出${left}`;
      const reached = stages.map(({ stage, count }) => `${stage}${count}`).join('、');
      return `图：${title}各成员所到的阶段。截至${day(asOf)}，在册${members}${gone}；到达或越过各阶段的：${reached}。`;
    },
    timeline: (moved, late) => `图：各项任务的时间安排。时限有调整的${moved}项，亮红灯的${late}项。`,
  },
  short: {
    more: (count) => `另有${count}项，见完整报告。`,
  },
  portfolio: {
    title: (workspace, every) => `${workspace}${REPORTS[every]}`,
    plans: '各计划进展',
    columns: (every) => ['计划', '办结', '进度', `比${LAST[every]}`, '红灯', '黄灯'],
    rolledUp: '指标汇总',
    rolledUpColumns: ['指标', '目标', '本级报数', '下级合计', '来源'],
    noRolledUp: '各计划之间没有可以汇总的指标。',
    details: '各计划要点',
    unreported: '未报数',
  },
  bulletin: {
    title: '工作简报',
    number: (number) => `第${number}期`,
    subject: (plan, period) => `${period}工作亮点（${plan}）`,
    empty: '这一期没有标为亮点（highlight: true）的记录。',
    superiors: '报',
    peers: '送',
    subordinates: '发',
  },
};
