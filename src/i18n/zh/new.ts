/** What `plan new` says in Chinese, and its help. */
import type * as en from '../en/new.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  whichSort: '请写明新增什么：task（任务）、measure（举措）、roster（台账）或 section（章节）。',
  badSort: (text) => `“${text}”不能新增；请写 task（任务）、measure（举措）、roster（台账）或 section（章节）。`,
  added: (what, place) => `已新增${what}：${place}`,
  task: (id, title) => `任务 ${id} ${title}`,
  measure: (id, title) => `举措 ${id} ${title}`,
  section: (headings, id, title) => `章节${headings.map((one) => `“${one}”`).join('')}，从任务 ${id} ${title}开始`,
  roster: (id, title) => `台账 ${id} ${title}`,
  missing: {
    title: '缺少名称：写在最后，如 plan new task 名称、plan new measure 任务编号 名称。',
    taskId: '请写明举措属于哪项任务，如 plan new measure 4 名称。',
    heading: '请照原文写标题，后面写这一节第一项任务的名称：plan new section 标题 名称。',
  },
  askTitle: '名称？',
  askTask: '属于哪项任务？（编号）',
  askHeading: '标题？（照录原文）',
  askFirst: '这一节的第一项任务叫什么？',
  onlyTaskTitle: (words) => `一次新增一项任务；任务下的举措用 plan new measure。多出来的：${words}。`,
  noTask: (id, known) => `计划里没有任务 ${id}。现有任务：${known}。`,
  noAnnex: (id, known) => `计划里没有附件 ${id}。现有附件：${known}。`,
  notFor: (option, sort) => `plan new ${sort} 用不到 ${option}。`,
  badTarget: (text) => `${text} 不是有效的目标；请写成“30所左右”“至少10个”“超过280万人次”这样。`,
  badSize: (text) => `--size：${text} 不是成员数，请写成 44 这样。`,
  rosterThere: (file) => `已经有 ${file} 这个文件了，请用 --id 另写代号。`,
};

export const help: Translation<typeof en.help> = {
  summary: '在计划里新增任务、举措、台账或章节，编号接着排',
  sort: 'task 任务，measure 举措，roster 台账，section 章节',
  words: '名称；举措先写任务编号，章节先写标题（有几级的依次写）、再写第一项任务的名称',
  text: '任务的原文',
  quote: '任务原文中写明这项举措的话',
  kind: '类型，如 document、selection',
  target: '目标，如“30所左右”',
  due: '完成时限：日期，或“上半年”这样的说法',
  lead: '牵头单位；有几个的用顿号隔开',
  with: '配合单位；有几个的用顿号隔开',
  leader: '分管领导；有几位的用顿号隔开',
  owner: '责任人；有几位的用顿号隔开',
  every: '多久一次：week、month、quarter、term、half-year、year',
  roster: '所用台账的代号',
  annex: '任务放在哪个附件（默认：主要任务）',
  id: '台账的代号（默认：由名称的拼音编成）',
  stages: '台账的阶段，用顿号隔开',
  size: '应有多少成员',
  examples: [
    ['plan new task 推进数字化转型 --lead 信息中心', '新增任务，编号接着排'],
    ['plan new measure 1 印发实施方案 --kind document --due 年底前', '任务1下新增举措'],
    ['plan new section 五、强化保障 落实经费投入', '新增一节，写明第一项任务'],
    ['plan new section 一、做强产业 （一）工业 新增企业 --with 市财政局', '标题有两级的一节'],
    ['plan new roster 标准化学校 --stages 申报、建设、验收 --size 30', '新建台账，成员以后再列'],
  ],
};
