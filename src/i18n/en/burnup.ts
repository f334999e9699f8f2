/** What `plan burnup` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from './plural.ts';

export const words = {
  title: (title: string) => `${title}: promised and achieved`,
  promised: 'promised (as approved)',
  rescheduled: 'deadlines now in force',
  achieved: 'achieved',
  /** The title of a chart without a legend: what its bars and lines are. */
  coloured: (title: string, moved: boolean) =>
    `${title} (bars: achieved; blue line: promised, as approved${moved ? '; orange line: by the present deadlines' : ''})`,
  columns: {
    week: 'Week',
    end: 'By',
    promised: 'Promised',
    rescheduled: 'In force',
    achieved: 'Achieved',
    gap: 'Gap',
  },
  summary: (end: PlanDate, promised: string, rescheduled: string, achieved: string) =>
    `By ${end}: ${promised} promised as approved (${rescheduled} by the deadlines in force), ${achieved} achieved.`,
  before: (start: PlanDate) => `The period begins on ${start}: nothing is to be seen of it yet.`,
  undated: (count: number) => `${plural(count, 'measure')} without a deadline: promised by the end of the period.`,
  nothing: 'No measure to count.',
  alt: (title: string, start: PlanDate, end: PlanDate) =>
    `${title}: promised and achieved, week by week, from ${start} to ${end}`,
};

export const help = {
  summary: 'a chart of the promised against the achieved, week by week',
  examples: [
    ['plan burnup', 'the whole of the default plan'],
    ['plan burnup lead:教务处', "one unit's measures"],
    ['plan burnup --format svg -o burnup.svg', 'a picture for a report'],
  ],
};
