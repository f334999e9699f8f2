/** What `plan rollover` says in Chinese, and its help. */
import type * as en from '../en/rollover.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  figures: (done, measures, fulfilled, due, percent) =>
    `办结${done}/${measures}项举措，应办结${due}项，已办结${fulfilled}项，进度${percent}`,
  carried: (count, overdue, ids) => `；结转${count}项${overdue === 0 ? '' : `（其中逾期${overdue}项）`}：${ids}`,
  closing: (title, date, figures, file) => `《${title}》于 ${date} 结账（${file}）：${figures}。`,
  next: (title, id, folder, start, end) =>
    `《${title}》（${id}）建在 ${folder}/，计划期 ${start} 至 ${end}，尚未批准。`,
  goesOn: (carried, renewed) =>
    `结转未办结的举措${carried}项，续列周期性工作${renewed}项；已办结、已取消的留在原计划。`,
  undated: (count, ids) => `完成时限待定${count}项，原来的时限已过或者本来没有：${ids}。`,
  whatNext: (id) => `接下来逐项核对：plan status --plan ${id}；印发以后写上批准日期（approved）。`,
  done: (plan, next) =>
    next === undefined ? `计划 ${plan} 已再次结账。` : `计划 ${plan} 已结账，新计划 ${next} 已建好。`,
  opening: (address) => `承接 ${address} 上期末的进展`,
  notClosed: (id) => `计划 ${id} 还没有结账；--reason 是再次结账用的，这次不用写。`,
  closed: (id, date) => `计划 ${id} 在 ${date} 已经结账。要更正，请再结一次并写明原因：--reason 原因。`,
  closedToday: (id) => `计划 ${id} 今天已经结过账，明天才能再结。`,
  notOver: (id, end) => `计划 ${id} 到 ${end} 才期满，次日起可以结账；现在的情况用 plan status、plan report 看。`,
  badYear: (year) => `新计划从哪一年开始？请写年份，如 plan rollover ${year}；最早是 ${year}。`,
  notYet: (start) => `新计划从 ${start} 开始，到那一天再结转。`,
  there: (id) => `已经有计划 ${id}，或者有同名的文件夹；请用 --id 换一个编号，或者先把它移走。`,
  faulty: (message) => `没有写入：检查有错误，有错误的计划不能结账。${message}请运行 plan check。`,
  wouldBeFaulty: (message) => `没有写入：新计划会有错误。${message}`,
  changed: '没有写入：刚才有人改动了工作区的文件，请再运行一次。',
};

export const help: Translation<typeof en.help> = {
  summary: '期满结账，并把没办结的、周期性的和持续推进的转入下一个计划',
  year: '新计划从哪一年开始',
  id: '新计划的编号，也是文件夹的名称（默认把原来的年份顺延）',
  title: '新计划的标题（默认同样顺延）',
  reason: '已经结账的，按现在的数再结一次，写明原因',
  examples: [
    ['plan rollover 2023 --dry-run', '先看：结账的数、结转哪些，两份计划的改动'],
    ['plan rollover 2023 --plan demo', '给 2022 年的示例计划结账，建 2023 年的'],
  ],
};
