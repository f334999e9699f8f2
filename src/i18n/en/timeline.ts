/** What `plan timeline` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';
import { someOf } from '../some-of.ts';

export const words = {
  month: (month: number) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
  summary: (moved: number, late: number, undated: number) =>
    `${plural(moved, 'deadline')} moved, ${late} overdue, ${undated} to be decided`,
  legend: 'Key',
  /** What the marks of the chart mean, those of a terminal and those of a picture. */
  marks: {
    progress: 'share done',
    rest: 'still to do',
    open: 'no day to end on: drawn up to the date',
    duty: 'recurring',
    due: 'deadline',
    approved: 'deadline as approved',
    milestone: 'milestone',
    slip: 'deadline moved',
    late: 'overdue',
    stage: 'stage reached',
    met: 'occurrence or milestone met',
    missed: 'occurrence or milestone missed',
    done: 'done',
    verified: 'verified',
    cancelled: 'cancelled',
    today: (date: PlanDate) => `as of ${date}`,
    outside: 'beyond the period',
  },
  title: (title: string) => `${title}: timeline`,
  /** Rows that a diagram leaves out, as there is no day to put them at. */
  undrawn: (count: number) => `not drawn, having neither a deadline nor an entry: ${count}`,
  moved: (days: number) => `${days > 0 ? '+' : '-'}${plural(Math.abs(days), 'day')}`,
  ofMilestone: (title: string) => `milestone "${title}" `,
  /** How many occurrences of a duty were met and missed, of how many. */
  occurrences: (met: number, missed: number, all: number) =>
    `${met} of ${all} occurrences met${missed > 0 ? `, ${missed} missed` : ''}`,
  /** The occurrences that were missed, by their ids. */
  missed: (ids: readonly string[]) => `missed: ${someOf(ids, ', ', ' and others')}`,
  next: (id: string) => `next: ${id}`,
  alt: (title: string, start: PlanDate, end: PlanDate, asOf: PlanDate) =>
    `${title}: timeline from ${start} to ${end}, as of ${asOf}`,
  row: (id: string, title: string, start: PlanDate, end: string, percent: string) =>
    `${id} ${title}: ${start} to ${end}, ${percent}`,
};

export const help = {
  summary: 'chart tasks over time: deadlines, slippage, stages, today',
  examples: [
    ['plan timeline', 'the tasks of the default plan'],
    ['plan timeline --measures light:red', 'what has a red light, measure by measure'],
    ['plan timeline --format svg -o timeline.svg', 'a picture for a report'],
    ['plan timeline --format mermaid', 'for a Markdown page'],
  ],
};
