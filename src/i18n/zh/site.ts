/** What the pages of `plan site` say around plans in Chinese, what the command says, and its help. */
import type * as en from '../en/site.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  ways: '页面',
  about: '关于本页',
  overview: '总览',
  wall: '挂图作战',
  charts: '图表',
  report: '月报',
  calendar: '时限日历',
  tree: '上下级计划',
  units: '各单位和全部举措',
  tasks: '各项任务',
  unitPages: '各单位',
  led: '牵头的举措',
  columns: { date: '日期', entry: '记录' },
  narrowed: (title, query) => `${title}（${query}）`,
  needsFolder: '请写明网页放在哪个文件夹：plan site -o 文件夹。',
  occupied: (folder, name) =>
    `${folder} 里有别的东西，例如 ${name}。请换一个新的或空的文件夹；只有以前写过网页的文件夹才能再写一遍。`,
  foreign: (file) => `${file} 不是 plan site 写的，或者后来改过。什么也没有写；请移走这个文件，或换一个文件夹。`,
  badList: (file) => `${file} 不是 plan site 的网页清单。什么也没有写；请换一个文件夹。`,
  written: (folder, files) => `已写入 ${folder}：${files}个文件，请打开其中的 index.html。`,
};

export const help: Translation<typeof en.help> = {
  summary: '把全部计划（或 --plan 那一份）写成一个文件夹的网页，互相链接',
  output: '网页放在哪个文件夹；以前写的网页会更新，别的文件不动',
  examples: [
    ['plan site -o 网页', '工作区里的全部计划，今天的情况'],
    ['plan site -o 网页 --plan demo --as-of 2022-06-30', '一份计划，6 月 30 日的情况'],
    ['plan site 牵头:教务处 --plan demo -o 教务处', '只有符合条件的举措'],
  ],
};
