/** What `plan lights` says in Chinese, and its help. */
import type * as en from '../en/lights.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  title: (title) => `${title}：逐周灯号`,
  columns: { week: '周', on: '截至', measures: '举措' },
  summary: (on, measures, counts) => `截至 ${on}：${measures}项举措，${counts}。`,
  count: (light, count) => `${light}${count}`,
  coloured: (title, lights) => `${title}（自下而上：${lights}）`,
  alt: (title, start, end) => `${title}：${start} 至 ${end} 逐周各灯号的举措数`,
};

export const help: Translation<typeof en.help> = {
  summary: '逐周看各灯号有多少项举措',
  examples: [
    ['plan lights', '默认计划的全部举措'],
    ['plan lights 牵头:教务处 --plan demo', '一个部门的举措'],
    ['plan lights --format svg -o lights.svg', '放进报告的图'],
  ],
};
