/** What the sections of reports say in Chinese. */

import type * as en from '../en/report-sections.ts';
import type { Translation } from '../translation.ts';
import { fullDate, LAST, THIS } from './periods.ts';

/** How what was due ended, without what there is none of. */
function outcomes(count: number, onTime: number, late: number, open: number): string {
  if (onTime === count) return '，都已按期完成';
  if (open === count) return '，都没有完成';
  const parts = [
    ...(onTime > 0 ? [`按期${onTime}项`] : []),
    ...(late > 0 ? [`逾期完成${late}项`] : []),
    ...(open > 0 ? [`未完成${open}项`] : []),
  ];
  return `：${parts.join('、')}`;
}

export const words: Translation<typeof en.words> = {
  overview: {
    standing: (done, due, fulfilled, kept, percent, weigh, elapsed) =>
      `已办结举措${done}；${due === 0 ? '尚无应办结的' : `应办结${due}项，其中已办结${fulfilled}项，兑现率${kept}`}；整体进度${percent}（${weigh === 'tasks' ? '按任务' : '按举措'}），时间已过${elapsed}。`,
    compared: (every, done, points, direction) => {
      const measures = done === 0 ? '办结数持平' : `办结${done > 0 ? '增加' : '减少'}${Math.abs(done)}项`;
      const progress =
        direction === 'level' ? '整体进度持平' : `整体进度${direction === 'up' ? '提高' : '下降'}${points}个百分点`;
      return `与${LAST[every]}末相比，${measures}，${progress}。`;
    },
    entered: (every, entries, measures) => `${THIS[every]}记录${entries}条，涉及${measures}项举措。`,
    silent: (every) => `${THIS[every]}没有新的记录。`,
    notBegun: (start) => `计划期从${fullDate(start)}开始。`,
    ended: (end) => `计划期已于${fullDate(end)}结束。`,
    cancelled: (count) => `另有${count}项举措已取消，不计在内。`,
    carried: (count, overdue) =>
      `另有${count}项举措没有办结${overdue === 0 ? '' : `（其中逾期${overdue}项）`}，结转下一计划，不计在内。`,
    ongoing: (count) => `持续推进、没有时限的举措${count}项。`,
    lit: (light, count) => `${light}${count}项`,
    noRed: '没有亮红灯的举措',
    redName: (name, lead, standing) => `${name}（${lead}）${standing}`,
    redNames: (names, hasMore) => `${names}${hasMore ? '等' : ''}`,
    columns: (every) => ['', THIS[every], LAST[every], '变化'],
    rows: { done: '办结举措', percent: '整体进度' },
    light: (light) => `${light}灯`,
    taskColumns: ['任务', '牵头单位', '办结', '进度', '变化', '灯'],
    task: (id, title) => `${id} ${title}`,
    taskTable: '各项任务的进度如下：',
  },
  due: {
    summary: (every, isOver, count, onTime, late, open) =>
      `${THIS[every]}${isOver ? '' : '至今'}应完成${count}项${outcomes(count, onTime, late, open)}。`,
    none: (every, isOver) => `${THIS[every]}${isOver ? '' : '至今'}没有应完成的举措。`,
    known: (date) => `应完成的各项，按截至${fullDate(date)}的记录。`,
    columns: ['举措', '牵头单位', '时限', '结果', '原因'],
    onTime: (on) => `按期完成（${on}）`,
    late: (on, days) => `逾期${days}天完成（${on}）`,
    open: (_on, days) => (days === 0 ? '未完成' : `未完成，逾期${days}天`),
    unscheduled: (count, names) => `没有定完成时限、也没有进展记录的${count}项，以计划期末为限，计入未完成${names}。`,
  },
  entry: {
    milestone: (title) => `完成节点“${title}”`,
    reached: (stage) => `进入“${stage}”阶段`,
    members: (names, stage) => `${names}进入“${stage}”阶段`,
    figure: {
      total: (value) => `累计${value}`,
      present: (value) => `报数${value}`,
      ofPeriod: (value) => `当期${value}`,
    },
    added: (value) => `新增${value}`,
    reported: (percent) => `自报完成${percent}`,
    met: (occurrence) => `完成${occurrence}一期`,
    metLate: (occurrence) => `完成${occurrence}一期（逾期）`,
    metAll: (count, names, late) => `完成${count}期（${names}）${late > 0 ? `，其中逾期${late}期` : ''}`,
    states: {
      active: '恢复推进',
      blocked: '受阻',
      done: '办结',
      verified: '销号',
      cancelled: '取消',
      reopened: '重启',
    },
    blocked: (problem) => (problem === '' ? '受阻' : `受阻：${problem}`),
    fact: (on, facts) => `${on}${facts}`,
    remark: (on, sentence) => `${on}，${sentence}`,
  },
  progress: {
    task: (id, title) => `任务${id}　${title}`,
    share: (percent, change) => (change === undefined ? `进度${percent}` : `进度${percent}，${change}`),
    done: '进展情况',
    problem: '存在问题',
    next: '下一步打算',
  },
  indicators: {
    columns: ['举措', '目标', '完成', '完成率', '时间进度', '快慢', '评价'],
    none: '—',
    pace: (points, direction) =>
      direction === 'level' ? '同步' : `${direction === 'up' ? '领先' : '落后'}${points}个百分点`,
    unreported: (count, names) => `尚未报数的${count}项：${names}。`,
    unreportedMany: (count) => `${count}项定数指标尚未报数。`,
    unquantified: (count, names) => `目标数量尚未明确的${count}项：${names}。`,
    unquantifiedMany: (count) => `另有${count}项目标数量尚未明确。`,
  },
  lagging: {
    columns: ['举措', '牵头单位', '情况', '存在问题', '下一步打算'],
    summary: (count, counts, isTwice) => `共${count}项：${counts}。${isTwice ? '一项有几种情况的，分别计入。' : ''}`,
    count: {
      overdue: (count) => `逾期${count}项`,
      expired: (count) => `到期未完成${count}项`,
      periodOver: (count) => `期满未结${count}项`,
      missed: (count) => `漏报${count}项`,
      milestoneMissed: (count) => `节点逾期${count}项`,
      blocked: (count) => `受阻${count}项`,
      behind: (count) => `滞后${count}项`,
      exceeded: (count) => `超出目标${count}项`,
      short: (count) => `低于目标${count}项`,
      unreportedPeriods: (count) => `缺报数${count}项`,
      problem: (count) => `有问题${count}项`,
      stale: (count) => `久未更新${count}项`,
    },
    overdue: (days, due) => `逾期${days}天（时限${due}）`,
    expired: (due) => `到期未完成（时限${due}）`,
    periodOver: (days) => `期满未结，计划期已过${days}天`,
    missed: (count, occurrences) => `漏报${count}期（${occurrences}）`,
    milestoneMissed: (days, titles) => `节点${days === 0 ? '到期未完成' : `逾期${days}天`}（${titles}）`,
    blocked: (days, since) => (days === 0 ? `${since}起受阻` : `受阻${days}天（${since}起）`),
    behind: (percent, points) => `进度${percent}，落后时间${points}个百分点`,
    exceeded: (value, limit) => `${value}，超出目标${limit}`,
    unreportedPeriods: (count, periods) => `${count}期没有报数（${periods}）`,
    problem: (on) => `${on}报告了问题`,
    stale: (days, last) => `${days}天没有更新（最近${last}）`,
    unsaid: '未说明',
    unstarted: (count, names) => `尚无进展记录、进度落后于时间的${count}项${names}。`,
    names: (names) => `：${names}`,
    byLead: (leads) => `，按牵头单位分：${leads}`,
    unled: '，牵头单位都尚未明确',
    ofLead: (lead, count) => `${lead}${count}项`,
  },
  problems: {
    undecided: (measures, undated, unassigned, unquantified) => {
      const parts = [
        ...(undated > 0 ? [`完成时限尚未明确的${undated}项`] : []),
        ...(unassigned > 0 ? [`牵头单位尚未明确的${unassigned}项`] : []),
        ...(unquantified > 0 ? [`目标数量尚未明确的${unquantified}项`] : []),
      ];
      return `${measures}项举措中，${parts.join('，')}。`;
    },
    item: (standing, rest) => `：${standing}${rest}`,
    unsaid: '存在问题和下一步打算都没有说明。',
    last: '最近的记录',
    unrecorded: (count, names) => `计划期已经结束，没有任何记录、是否完成无从判断的${count}项${names}。`,
  },
  changes: {
    due: (was, is, days) => `完成时限由${was}${days < 0 ? '提前' : '推迟'}到${is}（${Math.abs(days)}天）`,
    dueReworded: (was, is) => `完成时限由${was}调整为${is}`,
    dueSet: (is) => `完成时限定为${is}`,
    milestone: (title, moved) => `节点“${title}”的${moved}`,
    lead: (was, is) => `牵头单位由${was}调整为${is}`,
    leadSet: (is) => `牵头单位定为${is}`,
    target: (was, is) => `目标由${was}调整为${is}`,
    targetSet: (is) => `目标定为${is}`,
    waived: (occurrence) => `免报${occurrence}一期`,
    reason: (reason) => `原因：${reason}。`,
    noReason: '没有写明原因。',
  },
  upcoming: {
    due: (count, until) => `到${until}，应完成的${count}项：`,
    undated: (count, end, isBeside) => `${isBeside ? '另有' : '有'}${count}项没有定时限，到计划期末（${end}）应完成。`,
    intended: '各项工作的下一步打算：',
    by: (due) => `时限${due}`,
    columns: ['时限', '举措', '牵头单位', '进度', '剩余'],
  },
  rosters: {
    named: (title, members, size, count) =>
      `${title}：${size === undefined ? '' : `应有${count(size)}，`}在册${count(members)}。`,
    standing: (stages) => `按所到阶段分：${stages}。`,
    stage: (stage, count) => `${stage}${count}`,
    progress: (reached, percent) => `到达最后阶段${reached}，平均进度${percent}。`,
    unit: '个',
    noStage: '尚未开始',
    noneBegun: '目前都还没有进入任何阶段。',
    joined: (names) => `新增：${names}。`,
    left: (names) => `退出：${names}。`,
    columns: (every) => ['阶段', '数量', '成员', `${THIS[every]}新到`],
    more: (names, count) => `${names}等${count}`,
    move: (name, day, reason) => (reason === undefined ? `${name}，${day}` : `${name}，${day}，${reason}`),
  },
  corrections: {
    total: (day, was, is) => `${day}的整体进度原报${was}，现为${is}。`,
    done: (day, was, is) => `${day}的办结数原报${was}项，现为${is}项。`,
    value: (was, is) => `累计数原报${was}，现为${is}`,
    state: (was, is) => `状态原报${was}，现为${is}`,
    percent: (was, is) => `进度原报${was}，现为${is}`,
    correctedEntry: (day, was, is) => `${day}的记录原为“${was}”，更正为“${is}”`,
    withdrawnEntry: (day, was) => `${day}的记录“${was}”已撤回`,
    late: (dates) => `补记${dates}的情况`,
    withdrawn: '原有记录已撤回，或计划已改动。',
  },
  footnotes: {
    lines: (lines) => `第${lines}行`,
    more: (count) => `等共${count}条`,
    command: '明细：',
  },
};
