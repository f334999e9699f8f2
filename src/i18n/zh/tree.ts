/** What `plan tree` says in Chinese, and its help. */
import type * as en from '../en/tree.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  name: (id, title, lead) => `${id} ${title}（${lead}）`,
  own: (value) => `其中本级自报${value}`,
  target: (target) => `目标${target}`,
  progress: (percent) => `进度${percent}`,
  repeated: '上面已列，只计一次',
  silent: (count, names) => `尚未报数的${count}项：${names}。`,
  nothing: '没有别的计划的举措服务于这份计划。',
};

export const help: Translation<typeof en.help> = {
  summary: '下级计划的哪些举措服务于本计划：各报了多少，谁还没有报',
  examples: [
    ['plan tree', '默认的计划'],
    ['plan tree --plan all --as-of 2022-06-30', '全部计划在那一天的情况'],
  ],
};
