/** What `plan fulfilment` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';

/** Counts of promises; the rate is as it is shown, and absent where nothing was due. */
interface FulfilmentCounts {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly postponed: number;
  readonly rate: string | undefined;
}

export const words = {
  title: (title: string) => `${title}: promises kept by month`,
  onTime: 'done on time',
  late: 'done late',
  open: 'not done',
  postponed: 'postponed beyond the month',
  rate: 'share done on time',
  columns: {
    month: 'Month',
    due: 'Due',
    onTime: 'On time',
    late: 'Late',
    open: 'Not done',
    postponed: 'Postponed',
    rate: 'Share',
  },
  summary: (asOf: PlanDate, { due, onTime, late, open, postponed, rate }: FulfilmentCounts) =>
    `As of ${asOf}: ${due} due, of which ${onTime} done on time, ${late} done late, ${open} not done${rate === undefined ? '' : ` (${rate} on time)`}${postponed === 0 ? '' : `; ${postponed} more postponed beyond their month`}.`,
  row: (month: string, { due, onTime, late, open, postponed }: FulfilmentCounts) =>
    `${month}: ${due} due, ${onTime} on time, ${late} late, ${open} not done, ${postponed} postponed`,
  nothing: 'Nothing has fallen due yet.',
  /** The title of a chart without a legend. */
  coloured: (title: string) =>
    `${title} (from the ground up: blue, done on time; yellow, done late; pale red, not done)`,
  alt: (title: string, start: PlanDate, end: PlanDate) =>
    `${title}: promises due and kept, month by month, ${start} to ${end}`,
};

export const help = {
  summary: 'chart what fell due in each month: done on time, late, not done, postponed',
  examples: [
    ['plan fulfilment', 'the whole default plan'],
    ['plan fulfilment lead:教务处 --plan demo', "one unit's promises"],
    ['plan fulfilment --format svg -o fulfilment.svg', 'a picture for a report'],
  ],
};
