/** What `plan burnup` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import type { Weigh } from '../../model/plan.ts';
import { plural } from '../../model/plural.ts';

/** As they are shown. */
interface BurnupShares {
  readonly promised: string;
  readonly rescheduled: string;
  readonly done: string;
  readonly achieved: string;
}

export const words = {
  title: (title: string) => `${title}: promised and achieved`,
  promised: 'promised (as approved)',
  rescheduled: 'by current deadlines',
  done: 'done',
  achieved: 'with partial progress',
  /** The title of a chart without a legend: what its bars and lines are. */
  coloured: (title: string, moved: boolean) =>
    `${title} (dark bars: done; light bars: with partial progress; blue line: promised, as approved${moved ? '; orange line: by current deadlines' : ''})`,
  columns: {
    week: 'Week',
    end: 'By',
    promised: 'Promised',
    rescheduled: 'Current',
    done: 'Done',
    gap: 'Gap',
    achieved: 'Progress',
  },
  summary: (end: PlanDate, { promised, rescheduled, done, achieved }: BurnupShares, weigh: Weigh) =>
    `By ${end}, by ${weigh === 'tasks' ? 'task' : 'measure'}: ${promised} promised as approved (${rescheduled} by current deadlines), ${done} done; ${achieved} with partial progress.`,
  before: (start: PlanDate) => `The period starts on ${start}; there is nothing to show yet.`,
  undated: (count: number) =>
    `${plural(count, 'measure')} without a deadline, counted as promised by the end of the period.`,
  nothing: 'There are no measures to count.',
  alt: (title: string, start: PlanDate, end: PlanDate) =>
    `${title}: promised and achieved, week by week, from ${start} to ${end}`,
};

export const help = {
  summary: 'chart what was promised against what was achieved, week by week',
  examples: [
    ['plan burnup', 'the whole default plan'],
    ['plan burnup lead:教务处 --plan demo', "one unit's measures"],
    ['plan burnup --format svg -o burnup.svg', 'a picture for a report'],
  ],
};
