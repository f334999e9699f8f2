/** What queries say in Chinese, and the words that they take; loaded with a query. */
import type * as en from '../en/query-words.ts';
import type { Translation } from '../translation.ts';

const DAYS = ['2022-06-30', '<2022-07-01', '2022-06..2022-08', '6月底前', '本月', '14天内'];
const NAMES = '写名称或其中几个字；未定';

export const words: Translation<typeof en.words> = {
  keys: {
    light: { also: ['亮灯'], takes: '红、黄、绿、蓝、灰', offered: [] },
    state: {
      also: [],
      takes: '未启动、进行中、受阻、已办结、已销号、已取消、已结转；未办结：还没有了结的',
      offered: [],
    },
    overdue: { also: [], takes: '是、否；或逾期多少天：>10天', offered: ['是', '否', '>10天'] },
    due: {
      also: ['期限', '完成时限', '到期'],
      takes:
        '日期、月份（2022-06、6月）、季度（2022-Q2、第二季度）、文件里的说法（6月底前、上半年）、以所看日期为准的一段（本周、本月、14天内）；<、>、起..止；未定、持续推进',
      offered: [...DAYS, '未定', '持续推进'],
    },
    progress: { also: ['完成率'], takes: '百分数：<50、50..80、100', offered: ['<50', '50..80', '100'] },
    updated: {
      also: ['进展'],
      takes: '距最近一次进展多少天：>30天；或那一天，写法同时限；无：从来没有',
      offered: ['>30天', ...DAYS, '无'],
    },
    moved: { also: ['延期'], takes: '时限推后了多少天：>0、<0；是、否', offered: ['是', '否', '>10天', '<0'] },
    review: { also: [], takes: '是、否：导入以后还没有核对的', offered: ['是', '否'] },
    lead: { also: ['牵头单位'], takes: `牵头单位：${NAMES}`, offered: [] },
    with: { also: ['配合单位'], takes: `配合单位：${NAMES}`, offered: [] },
    unit: { also: ['责任单位'], takes: `牵头或配合的单位：${NAMES}`, offered: [] },
    leader: { also: ['牵头领导', '分管领导'], takes: `分管领导：${NAMES}`, offered: [] },
    owner: { also: [], takes: `责任人：${NAMES}`, offered: [] },
    id: { also: [], takes: '举措的编号', offered: [] },
    task: { also: [], takes: '任务的编号', offered: [] },
    group: { also: ['分类', '类别'], takes: '任务所在的标题、附件，写其中几个字；主要任务', offered: [] },
    kind: { also: [], takes: '类型的名称或代号；未定', offered: [] },
    roster: { also: [], takes: '台账的代号；无', offered: [] },
    target: { also: [], takes: '目标里的字；有、无', offered: [] },
    stage: { also: [], takes: '到过的阶段；有、无', offered: [] },
    milestone: { also: ['节点'], takes: '节点名称里的字；有、无', offered: [] },
    why: { also: ['亮灯原因'], takes: '亮灯原因里的字，与 plan list 所示相同', offered: [] },
    entry: { also: [], takes: '记录里的字：说明、问题、下一步打算；有、无', offered: [] },
    evidence: { also: ['佐证材料'], takes: '佐证材料里的字；有、无', offered: [] },
    serves: { also: [], takes: '所服务的别的计划的举措：计划代号/4-2 或 4-2；有、无', offered: [] },
    depends: { also: [], takes: '所等待的举措的编号；有、无', offered: [] },
    text: { also: ['全文'], takes: '文件原文、名称和备注里的字', offered: [] },
  },
  none: ['无', '未定', '没有', '从未', '空'],
  some: ['有', '已定'],
  yes: ['是', '有'],
  no: ['否', '不是', '没有', '无'],
  open: ['未办结', '未了结', '在办'],
  mainTasks: ['主要任务', '主体'],
  faults: {
    quote: '这个引号没有配对。',
    bracket: '这个括号没有配对。词里本来就有的括号，请用引号引起来。',
    stray: '这里多了一个符号。词里本来就有的符号，请用引号引起来。',
    operand: '这里缺一个词或条件。',
    value: '这个条件没有写值。',
    key: '冒号前面没有写条件的名称。',
    name: '@ 后面没有写查询的名称。',
    depth: '查询套得太深了。',
    cycle: (names) => `查询绕回了自己：${names.map((name) => `@${name}`).join(' → ')}。`,
    unknownKey: (key, known) =>
      `没有“${key}”这个筛选条件。可用的条件：${known}。如果要找的名称里就有冒号，请用引号引起来。`,
    badValue: (key, value, known) => `“${value}”不是有效的${key}。可用的值：${known}。`,
    unknownQuery: (name, known) => `workspace.yaml 里没有 @${name} 这个查询。已有的：${known}。`,
  },
  within: (name) => `workspace.yaml 里的查询 @${name} 有问题：`,
  nothing: (all) => `不加条件共有${all}项举措。`,
  noneOfThese: (clauses) => `符合 ${clauses} 的一项也没有。`,
  noneTogether: (clauses) => `单独看都有：${clauses}；同时符合的没有。`,
  alone: (clause, count) => `${clause}（${count}项）`,
  asFilter: (word, filter) => `“${word}”是在名称里找的。要当条件用，写 ${filter}`,
  heard: (word, names) => `“${word}”按读音或字形找到：${names}。`,
  queries: {
    name: '查询',
    text: '条件',
    found: '举措',
    none: 'workspace.yaml 里还没有查询；怎么写见 plan help query。',
  },
};
