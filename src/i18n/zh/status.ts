/** What `plan status` says in Chinese, and its help. */
import { percentText } from '../../model/percent.ts';
import type * as en from '../en/status.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  mainTasks: '主要任务',
  asOf: (date, start, end, elapsed, from) =>
    `截至 ${date} · 计划期 ${start} 至 ${end}，${from === start ? '' : `自${from}起`}时间已过${percentText(elapsed)}`,
  before: (start) => `计划期还没有开始；要看开始以后的情况，请用 --as-of ${start} 或更晚的日期。`,
  after: (end) => `计划期已经结束；要看期末时的情况，请用 --as-of ${end}。`,
  over: (asOf, today) => `计划期已经结束，这里是 ${asOf} 的情况；要看今天的，请用 --as-of ${today}。`,
  sealed: (date) => `计划已于 ${date} 结账封存，此后的记录不再计入。`,
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
  carried: (count) => `结转${count}项`,
  undecided: (undated, unassigned, unquantified) =>
    `未定：完成时限${undated}项，牵头单位${unassigned}项，目标数量${unquantified}项`,
  unconfirmed: (count) => `待核${count}项：对照原件核对，见 plan list 待核`,
  uncounted: (count) =>
    `日志里有${count}条记录所写的举措、阶段、成员或期次不存在，没有计入以上结果；运行 plan check 可以看到是哪几条。`,
  noTasks: '这份计划还没有任务。',
  notApproved: '尚未批准：没有写批准日期（approved），承诺的改动没有人看守',
  undated: '已批准，文件上没有日期',
  filtered: (query, shown, all) => `只看 ${query}：${all}项举措中的${shown}项，以下只算这些`,
  untouched: '还没有任何记录。',
  untouchedAndOver: (end) => `计划期已于 ${end} 结束，还没有任何记录。`,
  seeDemo: (id) => `看有记录的示例：plan status --plan ${id}；新建自己的工作区：plan init 文件夹`,
  firstEntry: (id) => `记下第一条：plan log ${id} -m 进展；看时限：plan due；新建带示例的工作区：plan init 文件夹`,
  pressing: (count) => `要紧的：${count === 0 ? '无' : `${count}项`}`,
  more: (count) => `还有${count}项要紧的`,
  noLead: '牵头未定',
  ahead: (days, count, some) => (count === 0 ? `${days}天内到期：无` : `${days}天内到期${count}项：${some}`),
  dueOn: (id, date) => `${id}（${date}）`,
  etc: '等',
  week: (from, asOf, entries, done) => `本周（${from} 至 ${asOf}）：记录${entries}条，办结${done}项`,
  rest: (silent) => `${silent > 0 ? `没有记录的任务${silent}项；` : ''}--all 列出全部任务，--measures 连同举措`,
  restOfPlans: '一份的详情用 --plan 编号；--all 列出全部任务，--measures 连同举措',
  onDay: (date) => `截至 ${date}`,
  overview: { plan: '计划', title: '名称', asOf: '截至', due: '应办结' },
  badSort: (known) => `--sort 后面可以写：${known}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '总体情况，一屏：办结多少、灯号、要紧的事',
  query: '只看符合条件的，写法见 plan list --help',
  all: '列出全部任务，一项一行',
  measures: '列出全部任务，每项举措也列一行',
  sort: 'light 先重后轻（默认），due 按时限，plan 按文件里的次序（列全部任务时的默认）',
  unit: '只看这个单位牵头的',
  examples: [
    ['plan status', '默认计划，今天的情况'],
    ['plan status --as-of 2022-06-30', '6 月 30 日的情况'],
    ['plan status --all', '全部任务，一项一行'],
    ['plan status --unit 教务处 --plan demo', '教务处牵头的'],
    ['plan status --measures 灯:红', '逐项看亮红灯的举措'],
    ['plan status --plan all', '工作区里的全部计划，先一份一行'],
  ],
};
