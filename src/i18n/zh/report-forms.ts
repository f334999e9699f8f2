/** What the figures and the other forms of reports say in Chinese: the short one, several plans, bulletin, circular, reminder. */

import type * as en from '../en/report-forms.ts';
import type { Translation } from '../translation.ts';
import { day, fullDate, LAST, REPORTS, THIS } from './periods.ts';

/** Ids behind their number, where they are not too many to read. */
function named(ids: readonly string[]): string {
  return ids.length > 12 ? '' : `（${ids.join('、')}）`;
}

export const words: Translation<typeof en.words> = {
  figures: {
    burnup: (asOf, promised, done, achieved, basis) =>
      `图：承诺与完成${basis === undefined ? '' : basis === 'tasks' ? '（各项任务等权）' : '（按权重）'}。截至${day(asOf)}，按原定时限应办结${promised}，已办结${done}；含部分进度为${achieved}。`,
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
    burnupColumns: ['截至', '应办结', '已办结', '含部分进度'],
    timeline: (moved, late) => `图：各项任务的时间安排。时限有调整的${moved}项，亮红灯的${late}项。`,
  },
  wide: {
    wall: {
      title: '挂图作战',
      note: (asOf) => `各月末的灯号，以截至${asOf}的记录为准；◆完成时限，◇节点，后面的数字是几项。`,
    },
    ledger: {
      title: '工作台账',
      columns: [
        '序号',
        '重点任务',
        '举措',
        '目标',
        '分管领导',
        '牵头单位',
        '配合单位',
        '完成时限',
        '进展情况',
        '存在问题',
        '下一步打算',
        '进度',
        '灯',
      ],
    },
    workbook: {
      title: (plan) => `《${plan}》工作台账`,
      rosterTitle: (roster, measure) => `${roster}（${measure}）`,
      journalTitle: (plan) => `《${plan}》工作记录`,
      unit: (unit) => `填报单位：${unit}`,
      asOf: (day) => `数据截至${day}`,
      page: '第&P页，共&N页',
      id: '编号',
      measure: '举措编号',
      plan: '计划编号',
      day: '截至日期',
      rosterColumns: { number: '序号', stage: '所到阶段', problem: '存在问题', remarks: '备注' },
      journal: '工作记录',
      journalColumns: ['日期', '举措', '记录内容', '存在问题', '下一步打算', '记录人', '佐证材料'],
    },
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
  circular: {
    title: (plan) => `关于${plan}完成情况的通报`,
    addressee: '各牵头单位：',
    overview: '总体情况',
    rate: (rate) => `按期兑现率${rate}。`,
    clear: (every, count, names) => `${THIS[every]}应完成的都已完成、也没有逾期的单位${count}个：${names}。`,
    open: (every, count, names) => `${THIS[every]}有未完成事项的单位${count}个：${names}。`,
    unled: '牵头单位尚未明确',
    unledOpen: (count) => `牵头单位尚未明确的未完成${count}项。`,
    standing: (every, asOf, overdue, blocked, stale) => {
      const parts = [
        ...(overdue > 0 ? [`逾期未完成${overdue}项（不限${THIS[every]}到期的）`] : []),
        ...(blocked > 0 ? [`受阻${blocked}项`] : []),
        ...(stale > 0 ? [`久未更新${stale}项`] : []),
      ];
      return `截至${fullDate(asOf)}，${parts.length > 0 ? parts.join('，') : '没有逾期、受阻和久未更新的事项'}。`;
    },
    undated: (count) => `未完成的事项中，没有定完成时限的${count}项以计划期末为限，不计入逾期。`,
    units: '各单位完成情况',
    columns: ['牵头单位', '应完成', '按期', '逾期完成', '未完成', '按期兑现率', '现逾期', '受阻', '久未更新'],
    total: '合计',
    order: '按未完成、现逾期、逾期完成的项数从多到少排列，相同的按计划中出现的先后。',
    shared: '几个单位共同牵头的，每个单位都计入，合计只计一次。',
    counted: '周期性工作的每一期、每个节点各算一项；现逾期不限于本期到期的；受阻、久未更新按举措计。',
    others: (every, names) => `${THIS[every]}没有应完成事项，也没有逾期、受阻和久未更新的单位：${names}。`,
    items: '未完成、逾期完成、受阻和久未更新的事项',
    itemColumns: ['事项', '时限', '情况', '原因'],
    sharedWith: (units) => `与${units}共同牵头`,
    next: '下一步工作',
    onTime: '按期完成的事项',
    onTimeColumns: ['事项', '牵头单位', '时限', '结果'],
  },
  reminder: {
    title: (plan) => `关于${plan}有关事项的提醒`,
    addressee: (unit) => `${unit}：`,
    summary: (asOf, plan, count, counts, isTwice) =>
      `截至${fullDate(asOf)}，${plan}中由你单位牵头、需要提醒的举措共${count}项：${counts}。${isTwice ? '一项有几种情况的，分别计入。' : ''}`,
    nothing: (asOf, plan, until) =>
      `截至${fullDate(asOf)}，${plan}中由你单位牵头的举措没有逾期、漏报、受阻或久未更新的，${until}前也没有到期的。`,
    countAhead: (count, until) => `${until}前到期${count}项`,
    countUnstarted: (count) => `滞后且没有记录${count}项`,
    columns: ['事项', '目标', '时限', '情况', '最近一次记录'],
    milestone: (title, due) => `${due}（节点“${title}”）`,
    late: (days) => `逾期${days}天`,
    left: (days) => (days === 0 ? '今天到期' : `还有${days}天到期`),
    next: (due) => `下一期${due}到期`,
    reply: '回执',
    fillIn: (by) => `请逐项填写，${by === undefined ? '并及时反馈' : `于${by}前反馈`}。`,
    replyColumns: ['编号', '目前进展', '预计完成时间', '需要协调的问题', '填报人'],
  },
};
