/** What `plan status` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from './plural.ts';

export const words = {
  mainTasks: 'Main tasks',
  asOf: (date: PlanDate, start: PlanDate, end: PlanDate, elapsed: number) =>
    `As of ${date} · period ${start} to ${end}, ${Math.floor(elapsed)}% gone`,
  before: (start: PlanDate) => `The period has not begun; to see the plan under way, use --as-of ${start} or later.`,
  after: (end: PlanDate) => `The period is over; to see how it stood at the end, use --as-of ${end}.`,
  total: (done: number, measures: number, percent: string) =>
    `${done} of ${plural(measures, 'measure')} done, progress ${percent}`,
  section: (title: string, tasks: number, done: number, measures: number, percent: string) =>
    `${title}: ${plural(tasks, 'task')}, ${done} of ${plural(measures, 'measure')} done, progress ${percent}`,
  cancelled: (count: number) => `${count} cancelled`,
  undecided: (undated: number, unassigned: number, unquantified: number) =>
    `To be decided: deadline of ${undated}, lead of ${unassigned}, number of ${unquantified}`,
  uncounted: (count: number) =>
    `${plural(count, 'entry', 'entries')} of the journal ${count === 1 ? 'does' : 'do'} not count, naming a measure, stage, member or occurrence that there is not; plan check tells which.`,
  noTasks: 'This plan has no tasks yet.',
};

export const help = {
  summary: 'the progress table: a row a task, with lights',
  query: 'only what matches; see plan list --help',
  measures: 'a row for each measure too',
  examples: [
    ['plan status', 'the default plan, today'],
    ['plan status --as-of 2022-06-30', 'as it stood on 30 June'],
    ['plan status --measures light:red', 'what is in the red, measure by measure'],
    ['plan status --plan all', 'every plan of the workspace'],
  ],
};
