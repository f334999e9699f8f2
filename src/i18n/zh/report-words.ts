/** The words of reports in Chinese; loaded when one is written. */

import type * as en from '../en/report-words.ts';
import type { Translation } from '../translation.ts';
import { counted, day, fullDate, LAST, NEXT, periodWords, REPORTS, THIS } from './periods.ts';
import * as forms from './report-forms.ts';
import * as sections from './report-sections.ts';

export const words: Translation<typeof en.words> = {
  date: fullDate,
  day,
  title: (plan, every) => `${plan}${REPORTS[every]}`,
  period: (every, id, start, end) =>
    every === 'week' ? `${periodWords(every, id)}（${day(start)}—${day(end)}）` : periodWords(every, id),
  occurrence: periodWords,
  subtitle: (period, asOf, issue) => `${issue === undefined ? '' : `第${issue}期　`}${period}，截至${fullDate(asOf)}。`,
  leader: (leader) => `本报告只含${leader}分管的举措。`,
  unit: (unit) => `本报告只含${unit}牵头的举措。`,
  query: (query) => `本报告只含符合条件“${query}”的举措。`,
  notice: (notice) => `（${notice}）`,
  numbering: (place) => `${counted(place)}、`,
  annex: (place, title) => `附件${place}　${title}`,
  signed: (name) => `签发人：${name}`,
  sources: '数据来源',
  subNumbering: (place) => `（${counted(place)}）`,
  sentence: (text) => `${text}。`,
  gap: '',
  parenthesis: (text) => `（${text}）`,
  measure: (title, id, lead) => `${title}（${id}，${lead}）`,
  noLead: '牵头单位尚未明确',
  undecided: '尚未明确',
  unquantified: (word) => `${word}（数量尚未明确）`,
  arrows: {
    up: (amount) => `↑${amount}`,
    down: (amount) => `↓${amount}`,
    level: '持平',
  },
  andOthers: (names) => `${names}等`,
  items: (count) => `${count}项`,
  share: (part, whole, percent) => `${part}/${whole}（${percent}）`,
  template: (
    title,
    name,
    dataKey,
  ) => `报告里“${title}”一节（${name}）的模板，现在写出来的和程序内置的一样。可以随意修改；想恢复内置的写法，删掉这个文件就行。
写法是 Liquid，说明见 plan help templates。
  section.title   本节的标题，由报告自己编号、自己写
  section.blocks  本节的段落、列表和表格：block.kind、block.markdown；表格还有 block.columns、block.rows
  data            本节的数据，与 plan report --json 里的 ${dataKey} 相同
  report          report.period 期次、report.plan 计划
  | date  按习惯写日期    | cite  记录的脚注：{{ item.entries | cite }}
{{ … }} 写出来的都是文字；要写 Markdown 就加 | raw。不能写 HTML。`,
  sections: {
    overview: () => '总体进展',
    problems: () => '需要协调解决的问题',
    due: (every) => `${THIS[every]}应完成`,
    completed: (every) => `${THIS[every]}完成`,
    progress: () => '重点任务进展',
    indicators: () => '指标完成情况',
    totals: () => '进度总表',
    lagging: () => '其他滞后事项',
    changes: () => '调整事项',
    upcoming: () => '下一步安排',
    rosters: () => '台账',
    corrections: () => '数据更正',
  },
  nothing: {
    completed: (every) => `${THIS[every]}没有新办结的举措。`,
    progress: (every) => `${THIS[every]}没有新的进展。`,
    otherProgress: (every) => `${THIS[every]}没有其他进展。`,
    problems: () => '没有需要协调解决的问题。',
    changes: (every) => `${THIS[every]}没有调整。`,
    upcoming: (every) => `到${NEXT[every]}末没有到期的举措。`,
    remaining: (every) => `${THIS[every]}内没有其他到期的举措。`,
    corrections: (every) => `${LAST[every]}报告的数字没有更正。`,
  },
  rest: (count) => `另有${count}项，明细：`,
  unlisted: (count) => `另有${count}项。`,
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
    over: '超出目标',
    holds: '现达到',
    short: '现低于目标',
    unreported: '未报数',
  },
  ...sections.words,
  ...forms.words,
};
