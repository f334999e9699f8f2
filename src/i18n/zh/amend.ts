/** What `plan amend` says in Chinese, and its help. */
import type * as en from '../en/amend.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  nothing: '请写明调整什么：--due（时限）、--lead（牵头单位）或 --target（目标）。',
  milestoneWithoutDue: (milestone) =>
    `--milestone ${milestone} 写的是调整哪个节点的时限，新时限请用 --due 写明；不调整节点就不写 --milestone。`,
  badDue: (text, terms) =>
    `${text} 说不准是哪一天；请写日期，如 2022-06-30，或者${terms}这样的说法，跨年的计划要带年份。`,
  badTarget: (text) => `${text} 不是有效的目标；请写成“30所左右”“不少于10个”“超过280万人次”这样。`,
  otherUnit: (id, was, is) =>
    `举措 ${id} 的目标以“${was}”计，这里写的是“${is}”：请写成“${was}”，或只写数。确实要换单位的，请在日志文件里手工写这条调整记录。`,
  noMilestone: (id, typed, known) =>
    `举措 ${id} 没有“${typed}”这个节点${known.length > 0 ? `，它的节点是：${known.join('、')}` : '，它没有节点'}。`,
  askDue: '新的完成时限？（日期，如 2022-06-30；或“上半年”这样的说法）',
};

export const help: Translation<typeof en.help> = {
  summary: '调整时限、牵头单位或目标，写明原因',
  due: '新的完成时限：日期，或“上半年”这样的说法',
  milestone: '只改这个节点的时限（--due），写节点的名称',
  lead: '新的牵头单位；有几个的用顿号隔开，第一个是第一牵头单位',
  target: '新的目标，如“25所左右”',
  examples: [
    ['plan amend 4-3 --due 2022-11-30 --reason 评审推迟', '推迟时限'],
    ['plan amend 4-4 --due 年底前 --reason 评审推迟', '推迟，照录文件里的说法'],
    ['plan amend 5-1 --milestone 完成方案 --due 2022-09-30 --reason 评审推迟', '只推迟一个节点'],
    ['plan amend 12-2 --target 不少于20个 --reason 经处务会确定', '给“一批”定下数量'],
    [
      'plan amend lead:信息中心 --plan demo --lead 数字化中心 --reason 机构改革 --yes',
      '由该处牵头的举措一并换牵头单位，不再问',
    ],
  ],
};
