/** What `plan rollover` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  figures: (done: number, measures: number, fulfilled: number, due: number, percent: string) =>
    `${done} of ${plural(measures, 'measure')} done, ${fulfilled} of ${due} due, progress ${percent}`,
  carried: (count: number, overdue: number, ids: string) =>
    `; ${count} carried over${overdue === 0 ? '' : `, ${overdue} of them overdue`}: ${ids}`,
};
