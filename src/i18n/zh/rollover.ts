/** What `plan rollover` says in Chinese, and its help. */
import type * as en from '../en/rollover.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  figures: (done, measures, fulfilled, due, percent) =>
    `办结${done}/${measures}项举措，应办结${due}项，已办结${fulfilled}项，进度${percent}`,
  carried: (count, overdue, ids) => `；结转${count}项${overdue === 0 ? '' : `（其中逾期${overdue}项）`}：${ids}`,
};
