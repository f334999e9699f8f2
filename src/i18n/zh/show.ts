/** What `plan show` says in Chinese, and its help. */
import type * as en from '../en/show.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  task: '任务',
  measure: '举措',
  text: '原文',
  reads: '更正后',
  errata: '勘误',
  erratum: {
    sure: (asIssued, read) => `“${asIssued}”应读作“${read}”`,
    likely: (asIssued, read) => `“${asIssued}”很可能应读作“${read}”`,
    doubtful: (asIssued, read) => `“${asIssued}”疑为“${read}”，存疑`,
  },
  quote: '承诺',
  kind: '类型',
  stages: '阶段',
  target: '目标',
  scope: '覆盖',
  start: '开始',
  lead: '牵头单位',
  with: '配合单位',
  documents: '依据文件',
  due: '完成时限',
  nextDue: '最近时限',
  limit: (end) => `未定（以计划期末 ${end} 为限）`,
  repeat: '周期',
  occurrences: '期次',
  standing: { ahead: '未到期', met: '已完成', late: '逾期完成', waived: '免报', missed: '漏报' },
  occurrence: (due, standing, on, reason) =>
    `${due}到期，${standing}${on === undefined ? '' : `（${on}${reason === undefined ? '' : `，${reason}`}）`}`,
  depends: '前置举措',
  links: '相关',
  roster: '台账',
  rosterSize: (title, members, size) => `${title}，应有${size}个，已列名${members}个`,
  rosterNamed: (title, members) => `${title}，已列名${members}个`,
  serves: '服务于',
  weight: '权重',
  note: '备注',
  state: '状态',
  light: '灯',
  progress: '进度',
  journal: '日志',
  amended: (now, approved) => `${now}（原定${approved}）`,
  slipped: (now, approved, days) => `${now}（原定${approved}，${days > 0 ? '推迟' : '提前'}${Math.abs(days)}天）`,
  members: '台账成员',
  left: (stage, date) => `${stage}；${date}退出`,
  known: (date, hash, author) => `${date}提交（${hash}，${author}）`,
  unknownYet: '还没有提交',
  shallow:
    '这是浅克隆：更早提交的内容，这里都算作最早那次提交。git fetch --unshallow 可以取回全部历史（CI 里设 fetch-depth: 0）。',
  basis: {
    done: '已办结',
    value: (value, target) => `${value}/${target}`,
    roster: (reached, size) => `${reached}/${size}个成员到达最后阶段`,
    stages: (reached, all, stage) => `第${reached}/${all}阶段：${stage}`,
    occurrences: (met, size) => `完成${met}/${size}期`,
    ceiling: (value, most) => `限额${most}，现为${value}；未超过时按时间进度计，超过时计0`,
    reported: '自报',
    none: '还没有可以计算进度的记录',
  },
};

export const help: Translation<typeof en.help> = {
  summary: '一项任务或举措的全部情况',
  history: '同时显示每件事是什么时候录入仓库的',
  id: '编号，如 4、4-2（或 4.2）、R8（或 附8），也可以是名称里的字',
  examples: [
    ['plan show 4-2', '举措 4-2'],
    ['plan show 附8', '附件第 8 项'],
  ],
};
