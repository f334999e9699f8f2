/** What `plan due` says in Chinese, and its help. */
import type * as en from '../en/due.ts';
import type { Translation } from '../translation.ts';
import { occurrenceName } from './occurrence.ts';

export const words: Translation<typeof en.words> = {
  columns: { left: '剩余', obstacle: '情况' },
  heading: (asOf, until, late, ahead, undated) =>
    `截至 ${asOf}，逾期${late}项，${until} 前到期${ahead}项${undated > 0 ? `；另有${undated}项没有定时限` : ''}`,
  today: '今天到期',
  left: (days, workdays) => (workdays === undefined ? `${days}天` : `${days}天（${workdays}个工作日）`),
  late: (days, workdays) => (workdays === undefined ? `逾期${days}天` : `逾期${days}天（${workdays}个工作日）`),
  missed: (occurrence, late) => `${occurrenceName(occurrence)}${late}`,
  milestone: (title, left) => `节点“${title}”：${left}`,
  next: (date) => `下一期${date}到期`,
  lastEntry: (date) => `最近记录${date}`,
  nothing: (until) => `没有逾期的举措，${until} 前也没有到期的。`,
  nothingDated: (until, undated) => `没有逾期的举措，${until} 前也没有到期的；另有${undated}项没有定时限。`,
  periodOver: (count, end) => `没有定时限的举措中，有${count}项在计划期满（${end}）以后还没有办结（期满未结）。`,
  unbegun: (count, end) => `另有${count}项没有定时限，到计划期满（${end}）也没有开始。`,
  alsoUndated: (count) => `另有${count}项没有定时限。`,
  digest: (title, asOf) => `${title}：截至 ${asOf} 的逾期和临期事项`,
  unit: (unit, count) => `${unit}（${count}项）`,
  item: (id, title, due, left, obstacle) => `${id} ${title}：时限${due}，${left}；${obstacle}`,
  unknownYears: (years) => `日历里还没有 ${years} 年的放假安排，只按自然日计算，不算工作日。`,
  noWorkdays: (year) =>
    `日历里没有 ${year} 年起的放假安排，算不出工作日；请写自然日，如 14d，或者把那一年的休息日写进 workspace.yaml 的 calendar。`,
  badWindow: (text) =>
    `${text} 不是有效的时间范围；可以写 14d（自然日）、10wd（工作日）、this-week、next-week、this-month、next-month、quarter。`,
  badBy: (known) => `--by 后面可以写：${known}。`,
  badFailOn: (known) => `--fail-on 后面可以写：${known}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '逾期和将要到期的举措，按工作日计',
  within: '默认 14d（自然日）、10wd（工作日）、this-week、next-week、this-month、next-month 或 quarter',
  by: 'day 按日期（默认），unit 按牵头单位',
  format: 'table 表格（默认）；text 或 markdown 按单位列成摘要，可直接贴到群里或邮件里',
  failOn: '有逾期（overdue，含没有定时限的期满未结）或有到期（due）时退出码为 1',
  examples: [
    ['plan due', '逾期的，和 14 天内到期的'],
    ['plan due --within 10wd --by unit', '10 个工作日内到期的，按牵头单位'],
    ['plan due --format markdown', '可以直接粘贴的摘要'],
    ['plan due --fail-on overdue', '用于 CI'],
  ],
};
