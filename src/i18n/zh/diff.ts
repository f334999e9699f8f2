/** What `plan diff` says in Chinese, and its help. */
import type * as en from '../en/diff.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  workTree: '工作区现状',
  nothing: (from, to) => `从 ${from} 到 ${to}，各份计划都没有变化。`,
  summary: (promises, entries, others) => `承诺变动${promises}处，日志变动${entries}条，其他变动${others}处`,
  progress: (percent, asOf) => `进度${percent}（截至 ${asOf}）`,
  notApproved: '尚未批准：没有写批准日期，承诺的改动没有按规则判断',
  wholePlan: '计划本身',
  rosters: '台账',
  total: '全部',
  title: '这次改动对计划的影响',
  incomplete: (revision, files) => `${revision} 里这些文件有错误，读不出来的部分没有比对：${files}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '两个版本之间改了什么：承诺变了没有，进度变了多少',
  range: 'A..B、A...B（从 B 与 A 分开的地方算起）或 A（到文件现状为止），默认 HEAD',
  format: 'terminal，或 markdown：可以作为合并请求的评论',
  examples: [
    ['plan diff', '还没有提交的改动'],
    ['plan diff origin/main...HEAD', '这个分支做了什么'],
    ['plan diff HEAD~5 --as-of 2022-06-30', '最近五次提交，进度按那一天算'],
    ['plan diff origin/main...HEAD --format markdown', '贴到合并请求的评论里'],
  ],
};
