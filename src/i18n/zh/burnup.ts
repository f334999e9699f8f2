/** What `plan burnup` says in Chinese, and its help. */
import type * as en from '../en/burnup.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  title: (title) => `${title}：承诺与完成`,
  promised: '应办结（按原定时限）',
  rescheduled: '按现行时限',
  done: '已办结',
  achieved: '含部分进度',
  coloured: (title, moved) =>
    `${title}（深色柱：已办结；浅色柱：含部分进度；蓝线：承诺，按原定时限${moved ? '；橙线：按现行时限' : ''}）`,
  columns: {
    week: '周',
    end: '截至',
    promised: '应办结',
    rescheduled: '现行时限',
    done: '已办结',
    gap: '差',
    achieved: '进度',
  },
  summary: (end, { promised, rescheduled, done, achieved }, weigh) =>
    `截至 ${end}（${weigh === 'tasks' ? '按任务' : '按举措'}）：按原定时限应办结${promised}（按现行时限${rescheduled}），已办结${done}；含部分进度为${achieved}。`,
  before: (start) => `计划期从 ${start} 开始，目前还没有可看的。`,
  undated: (count) => `${count}项举措时限未定，按计划期末计入承诺。`,
  nothing: '没有可以计算的举措。',
  alt: (title, start, end) => `${title}：${start} 至 ${end} 逐周的承诺与完成`,
};

export const help: Translation<typeof en.help> = {
  summary: '逐周对照承诺了多少、完成了多少',
  examples: [
    ['plan burnup', '默认计划的全部举措'],
    ['plan burnup 牵头:教务处 --plan demo', '一个部门的举措'],
    ['plan burnup --format svg -o burnup.svg', '放进报告的图'],
  ],
};
