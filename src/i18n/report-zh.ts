/** 报告的文案。 What reports say in Chinese. */
import type { PlanDate } from '../model/date.ts';
import type { Every } from '../model/recurrence.ts';
import type { ReportWords } from './report-en.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99, as headings count: 一、十、十二、二十一. */
function counted(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[units] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${units === 0 ? '' : DIGITS[units]}`;
}

const day = (date: PlanDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const fullDate = (date: PlanDate): string => `${date.slice(0, 4)}年${day(date)}`;

/** Items of the annex are called 附1, 附2. */
const annexed = (id: string): string => id.replace(/^R/, '附');

/** Ids behind their number, where they are not too many to read. */
const named = (ids: readonly string[]): string => (ids.length > 12 ? '' : `（${ids.map(annexed).join('、')}）`);

const THIS: Readonly<Record<Every, string>> = {
  week: '本周',
  month: '本月',
  quarter: '本季度',
  'half-year': '本期',
  year: '本年度',
};
const LAST: Readonly<Record<Every, string>> = {
  week: '上周',
  month: '上月',
  quarter: '上季度',
  'half-year': '上期',
  year: '上年度',
};
const NEXT: Readonly<Record<Every, string>> = {
  week: '下周',
  month: '下月',
  quarter: '下季度',
  'half-year': '下期',
  year: '下年度',
};

const periodWords = (every: Every, id: string): string => {
  const [year = '', part = ''] = id.split('-');
  switch (every) {
    case 'week':
      return `${year}年第${Number(part.slice(1))}周`;
    case 'month':
      return `${year}年${Number(part)}月`;
    case 'quarter':
      return `${year}年第${counted(Number(part.slice(1)))}季度`;
    case 'half-year':
      return `${year}年${part === 'H1' ? '上' : '下'}半年`;
    case 'year':
      return `${year}年`;
  }
};

export const reportZh: ReportWords = {
  date: fullDate,
  day,
  title: (plan, every) => {
    const names: Record<Every, string> = {
      week: '周报',
      month: '月报',
      quarter: '季报',
      'half-year': '半年报',
      year: '年报',
    };
    return `${plan}${names[every]}`;
  },
  period: (every, id, start, end) =>
    every === 'week' ? `${periodWords(every, id)}（${day(start)}—${day(end)}）` : periodWords(every, id),
  occurrence: periodWords,
  subtitle: (period, asOf) => `${period}，截至${fullDate(asOf)}。`,
  unit: (unit) => `本报告只含${unit}牵头的举措。`,
  query: (query) => `本报告只含符合条件“${query}”的举措。`,
  notice: (notice) => `（${notice}）`,
  numbering: (place) => `${counted(place)}、`,
  subNumbering: (place) => `（${counted(place)}）`,
  sentence: (text) => `${text}。`,
  gap: '',
  parenthesis: (text) => `（${text}）`,
  measure: (title, id, lead) => `${title}（${id}，${lead}）`,
  noLead: '牵头单位未定',
  arrows: {
    up: (amount) => `↑${amount}`,
    down: (amount) => `↓${amount}`,
    level: '持平',
  },
  items: (count) => `${count}项`,
  share: (part, whole, percent) => `${part}/${whole}（${percent}）`,
  template: (
    title,
    name,
  ) => `报告里“${title}”一节（${name}）的模板，现在写出来的和程序内置的一样。可以随意修改；想恢复内置的写法，删掉这个文件就行。
写法是 Liquid，说明见 docs/templates.md。
  section.title   本节的标题，由报告自己编号、自己写
  section.blocks  本节的段落、列表和表格：block.kind、block.markdown；表格还有 block.columns、block.rows
  data            本节的数据，与 plan report --json 里的 ${name} 相同
  report          report.period 期次、report.plan 计划
  | date  按习惯写日期    | cite  记录的脚注：{{ item.entries | cite }}
{{ … }} 写出来的都是文字；要写 Markdown 就加 | raw。不能写 HTML。`,
  sections: {
    overview: () => '总体进展',
    completed: (every) => `${THIS[every]}完成`,
    progress: () => '重点任务进展',
    indicators: () => '指标完成情况',
    lagging: () => '滞后与逾期',
    changes: () => '调整事项',
    upcoming: (every) => `${NEXT[every]}到期`,
    remaining: (every) => `${THIS[every]}内到期`,
    rosters: () => '台账',
    corrections: () => '数据更正',
  },
  nothing: {
    completed: (every) => `${THIS[every]}没有新办结的举措。`,
    progress: (every) => `${THIS[every]}没有新的进展。`,
    otherProgress: (every) => `${THIS[every]}没有其他进展。`,
    lagging: () => '没有逾期、受阻或滞后的举措。',
    changes: (every) => `${THIS[every]}没有调整。`,
    upcoming: (every) => `到${NEXT[every]}末没有到期的举措。`,
    remaining: (every) => `${THIS[every]}内没有其他到期的举措。`,
    corrections: (every) => `${LAST[every]}报告的数字没有更正。`,
  },
  overview: {
    standing: (done, percent, elapsed) => `已办结举措${done}，整体进度${percent}，时间已过${elapsed}。`,
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
    undecided: (measures, undated, unassigned, unquantified) => {
      const parts = [
        ...(undated > 0 ? [`完成时限未定的${undated}项`] : []),
        ...(unassigned > 0 ? [`牵头单位未定的${unassigned}项`] : []),
        ...(unquantified > 0 ? [`目标数量未定的${unquantified}项`] : []),
      ];
      return `${measures}项举措中，${parts.join('，')}。`;
    },
    columns: (every) => ['', THIS[every], LAST[every], '变化'],
    rows: {
      done: '办结举措',
      percent: '整体进度',
    },
    light: (light) => `${light}灯`,
    taskColumns: ['任务', '牵头单位', '办结', '进度', '变化', '灯'],
    task: (id, title) => `${annexed(id)} ${title}`,
    taskTable: '各项任务的进度如下：',
  },
  entry: {
    reached: (stage) => `进入“${stage}”阶段`,
    members: (names, stage) => `${names}进入“${stage}”阶段`,
    total: (value) => `累计${value}`,
    measured: (value) => `报数${value}`,
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
    fact: (on, facts) => `${on}${facts}`,
    remark: (on, sentence) => `${on}，${sentence}`,
  },
  rest: (count) => `另有${count}项，明细：`,
  evidence: (text) => `佐证材料：${text}。`,
  // A title within a title takes the single marks (GB/T 15834).
  document: (title, number) => `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》（${number}）`,
  target: (target, verdict) => `目标为${target}，${verdict}。`,
  verdicts: {
    met: '已达到',
    missed: '未达到',
    stretchMissed: '未达争取目标',
    open: '推进中',
    within: '未超上限',
    over: '超出上限',
  },
  progress: {
    task: (id, title) => `${id.startsWith('R') ? annexed(id) : `任务${id}`}　${title}`,
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
    unquantified: (count, names) => `目标数量未定的${count}项：${names}。`,
    unquantifiedMany: (count) => `另有${count}项目标数量未定。`,
  },
  lagging: {
    columns: ['举措', '牵头单位', '情况', '存在问题', '下一步打算'],
    summary: (counts) => `目前${counts}。`,
    count: {
      overdue: (count) => `逾期${count}项`,
      periodOver: (count) => `期满未结${count}项`,
      missed: (count) => `漏报${count}项`,
      blocked: (count) => `受阻${count}项`,
      behind: (count) => `滞后${count}项`,
      exceeded: (count) => `超出上限${count}项`,
      stale: (count) => `久未更新${count}项`,
    },
    overdue: (days, due) => `逾期${days}天（时限${due}）`,
    periodOver: (days) => `期满未结，计划期已过${days}天`,
    missed: (count, occurrences) => `漏报${count}期（${occurrences}）`,
    blocked: (days, since) => `受阻${days}天（${since}起）`,
    behind: (percent, points) => `进度${percent}，落后时间${points}个百分点`,
    exceeded: (value, limit) => `${value}，超出上限${limit}`,
    stale: (days, last) => `${days}天没有更新（最近${last}）`,
    unsaid: '未说明',
    unstarted: (count, names) => `尚无进展记录、进度落后于时间的${count}项：${names}。`,
    unstartedMany: (count, leads) => `尚无进展记录、进度落后于时间的${count}项，按牵头单位分：${leads}。`,
    unstartedUnled: (count) => `尚无进展记录、进度落后于时间的${count}项，牵头单位都未定。`,
    ofLead: (lead, count) => `${lead}${count}项`,
  },
  changes: {
    due: (was, is, days) => `完成时限由${was}${days < 0 ? '提前' : '推迟'}到${is}（${Math.abs(days)}天）`,
    dueReworded: (was, is) => `完成时限由${was}调整为${is}`,
    dueSet: (is) => `完成时限定为${is}`,
    lead: (was, is) => `牵头单位由${was}调整为${is}`,
    leadSet: (is) => `牵头单位定为${is}`,
    target: (was, is) => `目标由${was}调整为${is}`,
    targetSet: (is) => `目标定为${is}`,
    waived: (occurrence) => `免报${occurrence}一期`,
    reason: (reason) => `原因：${reason}。`,
    noReason: '没有写明原因。',
  },
  upcoming: {
    columns: ['时限', '举措', '牵头单位', '进度', '剩余'],
  },
  rosters: {
    named: (title, members, size) =>
      size === undefined ? `${title}：在册${members}。` : `${title}：应有${size}，在册${members}。`,
    standing: (stages) => `按所到阶段分：${stages}。`,
    stage: (stage, count) => `${stage}${count}`,
    unit: '个',
    noStage: '尚未开始',
    noneBegun: '目前都还没有进入任何阶段。',
    joined: (names) => `新增：${names}。`,
    left: (names) => `退出：${names}。`,
    columns: (every) => ['阶段', '数量', '成员', `${THIS[every]}新到`],
    more: (names, count) => `${names}等${count}个`,
    move: (name, day, reason) => (reason === undefined ? `${name}，${day}` : `${name}，${day}，${reason}`),
  },
  corrections: {
    total: (day, was, is) => `${day}的整体进度原报${was}，现为${is}。`,
    done: (day, was, is) => `${day}的办结数原报${was}项，现为${is}项。`,
    value: (was, is) => `累计数原报${was}，现为${is}`,
    state: (was, is) => `状态原报${was}，现为${is}`,
    percent: (was, is) => `进度原报${was}，现为${is}`,
    withdrawn: '原有记录已撤回，或计划已改动。',
  },
  footnotes: {
    lines: (lines) => `第${lines}行`,
    more: (count) => `等共${count}条`,
    command: '明细：',
  },
  figures: {
    burnup: (asOf, promised, achieved) =>
      `图：逐周的承诺与完成。截至${day(asOf)}，按原定时限应完成${promised}，实际进度${achieved}。`,
    progress: (asOf, tasks, percent, elapsed, red, yellow) => {
      const lit = [
        ...(red.length > 0 ? [`红灯${red.length}项${named(red)}`] : []),
        ...(yellow.length > 0 ? [`黄灯${yellow.length}项${named(yellow)}`] : []),
      ];
      const lights = lit.length > 0 ? `任务中${lit.join('，')}` : '没有亮红灯、黄灯的任务';
      return `图：${tasks}项任务的进度。截至${day(asOf)}，整体进度${percent}，时间已过${elapsed}；${lights}。`;
    },
    roster: (title, asOf, members, left, stages) => {
      const gone = left > 0 ? `，已退出${left}个` : '';
      const reached = stages.map(({ stage, count }) => `${stage}${count}个`).join('、');
      return `图：${title}各成员所到的阶段。截至${day(asOf)}，在册${members}个${gone}；到达或越过各阶段的：${reached}。`;
    },
    timeline: (moved, late) => `图：各项任务的时间安排。时限有调整的${moved}项，亮红灯的${late}项。`,
  },
  short: {
    more: (count) => `另有${count}项，见完整报告。`,
  },
  portfolio: {
    title: (workspace, every) => reportZh.title(workspace, every),
    plans: '各计划进展',
    columns: (every) => ['计划', '办结', '进度', `比${LAST[every]}`, '红灯', '黄灯'],
    rolledUp: '指标汇总',
    rolledUpColumns: ['指标', '目标', '本级报数', '下级合计', '来源'],
    noRolledUp: '各计划之间没有可以汇总的指标。',
    details: '各计划要点',
    unreported: '未报数',
    apart: '计量单位不同，不合计',
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
