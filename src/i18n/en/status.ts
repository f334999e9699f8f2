/** What `plan status` says in English, and its help. */

import type { PlanDate } from '../../model/date.ts';
import { percentText } from '../../model/percent.ts';
import type { Weigh } from '../../model/plan.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  mainTasks: 'Main tasks',
  asOf: (date: PlanDate, start: PlanDate, end: PlanDate, elapsed: number) =>
    `As of ${date} · period ${start} to ${end}, ${percentText(elapsed)} elapsed`,
  before: (start: PlanDate) =>
    `The period has not begun yet; to see the plan under way, use --as-of ${start} or later.`,
  after: (end: PlanDate) => `The period is over; to see where the plan stood at the end, use --as-of ${end}.`,
  /** Of a plan that is over, where another day than today is shown. */
  over: (asOf: PlanDate, today: PlanDate) =>
    `The period is over; this is how it stood on ${asOf}. To see today, use --as-of ${today}.`,
  total: (done: number, measures: number, percent: string) =>
    `${done} of ${plural(measures, 'measure')} done, progress ${percent}`,
  headline: (
    done: number,
    measures: number,
    due: number,
    fulfilled: number,
    kept: string,
    percent: string,
    weigh: Weigh,
  ) =>
    [
      `${done} of ${plural(measures, 'measure')} done`,
      due === 0 ? 'none due yet' : `${due} due by now, ${fulfilled} of them done (${kept})`,
      `progress ${percent} (by ${weigh === 'tasks' ? 'task' : 'measure'})`,
    ].join('; '),
  unreported: (count: number) => `${count} done without the promised number`,
  unscheduled: (count: number) => `unscheduled: ${count}`,
  ongoing: (count: number) => `ongoing: ${count}`,
  section: (title: string, tasks: number, done: number, measures: number, percent: string) =>
    `${title}: ${plural(tasks, 'task')}, ${done} of ${plural(measures, 'measure')} done, progress ${percent}`,
  cancelled: (count: number) => `${count} cancelled`,
  undecided: (undated: number, unassigned: number, unquantified: number) =>
    `To be decided: ${plural(undated, 'deadline')}, ${plural(unassigned, 'lead')}, ${plural(unquantified, 'target number')}`,
  uncounted: (count: number) =>
    count === 1
      ? '1 journal entry is not counted, because it names a measure, stage, member or occurrence that does not exist; plan check shows which.'
      : `${count} journal entries are not counted, because they name measures, stages, members or occurrences that do not exist; plan check shows which.`,
  noTasks: 'This plan has no tasks yet.',
  notApproved: 'Not approved: there is no approved date, and changes of promises are not judged',
  undated: 'Approved; the document bears no date',
};

export const help = {
  summary: 'show the progress table: one row per task, with lights',
  query: 'only what matches; see plan list --help',
  measures: 'add a row for each measure',
  examples: [
    ['plan status', 'the default plan, today'],
    ['plan status --as-of 2022-06-30', 'as it stood on 30 June'],
    ['plan status --measures light:red', 'what has a red light, measure by measure'],
    ['plan status --plan all', 'every plan of the workspace'],
  ],
};
