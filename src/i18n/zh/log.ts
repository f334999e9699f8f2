/** What `plan log` says in Chinese, and its help. */
import type * as en from '../en/log.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  nothing: '请写明发生了什么：--stage、--milestone、--value、--add、--percent、--problem，或用 -m 写一句话。',
  notBlocked: (id, state) => `举措 ${id} ${state}，没有受阻，用不着 --resume。`,
  whose: (id, stage, members) =>
    `举措 ${id} 按台账逐个成员记录：请加上 --member，写明是谁到了“${stage}”阶段。台账成员：${members}。`,
  noRoster: (id) => `举措 ${id} 没有台账，用不到 --member；直接写 --stage。`,
  memberWithoutStage: (stages) =>
    `--member 写明是谁到达了阶段，请同时写 --stage。成员的阶段有：${stages}；不属于某个成员的进展，只用 -m 写。`,
  noMember: (text, known, file, command) =>
    `台账 ${file} 里没有成员“${text}”。台账成员：${known}。\n要列入，运行 ${command}。`,
  severalMembers: (text, known) => `台账里不止一个成员的名称里有“${text}”，请写全。台账成员：${known}。`,
  askMember: '是台账里的哪个成员？',
  wholeMeasure: '不是某个成员，是整项举措',
  askStage: '到了哪个阶段？',
  withoutStage: '不记阶段',
  askOccurrence: '完成的是哪一期？',
  noOccurrence: '不是完成某一期',
  askMilestone: '完成的是哪个节点？',
  noMilestone: '不是完成某个节点',
  askValue: (date, unit, last) =>
    `截至 ${date} 是多少${unit ?? ''}？（${last === undefined ? '' : `此前为 ${last}；`}没有就直接回车）`,
  askPeriodValue: (period, unit, last) =>
    `${period} 这一期是多少${unit ?? ''}？（只算这一期的；${last === undefined ? '' : `此前记的是 ${last}；`}没有就直接回车）`,
  askNumber: (text) => `“${text}”只是一个数，它是什么？`,
  asValue: (period) => (period === undefined ? '到目前为止的数量' : `${period} 这一期的数量`),
  asNote: '说明文字',
  asNothing: '写错了，重新写',
  numberAsNote: (text) => `“${text}”记成了说明文字，不计入数量。要记数量的，先 plan undo 撤回，再用 --value ${text}。`,
  askNote: '发生了什么？',
};

export const help: Translation<typeof en.help> = {
  summary: '记一条：到了哪个阶段、完成了多少、有什么情况',
  stage: '到达的阶段',
  milestone: '完成的节点，写名称或其中独有的几个字',
  occurrence: '周期性工作完成的是哪一期，如 2022-05、2022-Q2',
  waive: '免去这一期，写明原因（--reason）',
  member: '到达阶段的台账成员',
  value: '到这一天为止的累计数（可以写 126万）',
  add: '在此前累计数上新增的数（还没有累计数的，从目标的基数加起）',
  percent: '完成率，0 到 100，没有目标和阶段时使用',
  corrects: '更正或补充哪一天的记录：写了的以这一条为准，没有写的照旧',
  resume: '受阻已经解除',
  highlight: '收入简报（plan report bulletin）',
  evidence: '佐证：文号、文件或网址，可以写几个',
  examples: [
    ['plan log 4-3 --stage 申报 -m 各市推荐中职学校62所', '到达“申报”阶段'],
    ['plan log 9-5 --value 126万 --date 2022-05-13', '到这一天累计 126 万'],
    ['plan log 9-5 --corrects 2022-05-13 --value 120万', '更正5月13日报的数'],
    ['plan log', '缺什么问什么'],
    ['plan log task:4 -m 召开推进会 --dry-run', '给一项任务的每项举措记同一句话'],
  ],
};
