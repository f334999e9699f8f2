/** What `plan status` says in English, and its help. */

import type { PlanDate } from '../../model/date.ts';
import { percentText } from '../../model/percent.ts';
import type { Weigh } from '../../model/plan.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  mainTasks: 'Main tasks',
  asOf: (date: PlanDate, start: PlanDate, end: PlanDate, elapsed: number, from: PlanDate) =>
    `As of ${date} · period ${start} to ${end}, ${from === start ? `${percentText(elapsed)} elapsed` : `time since ${from}: ${percentText(elapsed)}`}`,
  before: (start: PlanDate) =>
    `The period has not begun yet; to see the plan under way, use --as-of ${start} or later.`,
  after: (end: PlanDate) => `The period is over; to see where the plan stood at the end, use --as-of ${end}.`,
  /** Of a plan that is over, where another day than today is shown. */
  over: (asOf: PlanDate, today: PlanDate) =>
    `The period is over; this is how it stood on ${asOf}. To see today, use --as-of ${today}.`,
  sealed: (date: PlanDate) => `The plan was closed on ${date}; later entries do not count.`,
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
  carried: (count: number) => `${count} carried over`,
  undecided: (undated: number, unassigned: number, unquantified: number) =>
    `To be decided: ${plural(undated, 'deadline')}, ${plural(unassigned, 'lead')}, ${plural(unquantified, 'target number')}`,
  unconfirmed: (count: number) => `To be confirmed: ${plural(count, 'measure')}; see plan list to-confirm`,
  uncounted: (count: number) =>
    count === 1
      ? '1 journal entry is not counted, because it names a measure, stage, member or occurrence that does not exist; plan check shows which.'
      : `${count} journal entries are not counted, because they name measures, stages, members or occurrences that do not exist; plan check shows which.`,
  noTasks: 'This plan has no tasks yet.',
  notApproved: 'Not approved: there is no approved date, and changes of promises are not judged',
  undated: 'Approved; the document bears no date',
  filtered: (query: string, shown: number, all: number) =>
    `Only ${query}: ${shown} of ${plural(all, 'measure')}; what follows counts these alone`,
  untouched: 'Nothing has been recorded yet.',
  untouchedAndOver: (end: PlanDate) => `The period ended on ${end}, and nothing has been recorded.`,
  seeDemo: (id: string) => `See an example with entries: plan status --plan ${id}; begin your own: plan init FOLDER`,
  firstEntry: (id: string) =>
    `Make the first entry: plan log ${id} -m NEWS; deadlines: plan due; a new workspace: plan init FOLDER`,
  pressing: (count: number) => `Needs attention: ${count === 0 ? 'none' : count}`,
  more: (count: number) => `${count} more`,
  noLead: 'no lead yet',
  ahead: (days: number, count: number, some: string) =>
    count === 0 ? `Due within ${plural(days, 'day')}: none` : `Due within ${plural(days, 'day')} (${count}): ${some}`,
  dueOn: (id: string, date: PlanDate) => `${id} (${date})`,
  etc: ', …',
  week: (from: PlanDate, asOf: PlanDate, entries: number, done: number) =>
    `This week (${from} to ${asOf}): ${entries === 1 ? '1 entry' : `${entries} entries`}, ${done} done`,
  rest: (silent: number) =>
    `${silent > 0 ? `${plural(silent, 'task')} without entries; ` : ''}--all lists every task, --measures the measures too`,
  restOfPlans: 'For one of them, --plan ID; --all lists every task, --measures the measures too',
  onDay: (date: PlanDate) => `As of ${date}`,
  overview: { plan: 'Plan', title: 'Title', asOf: 'As of', due: 'Due' },
  badSort: (known: string) => `--sort must be one of: ${known}.`,
};

export const help = {
  summary: 'show how it stands on one screen: what is done, lights, what needs attention',
  query: 'only what matches; see plan list --help',
  all: 'list every task, a row each',
  measures: 'list every task, with a row for each measure',
  sort: 'light: the worst first (the default); due: by deadline; plan: as in the document (the default of lists)',
  unit: 'only what this unit leads',
  examples: [
    ['plan status', 'the default plan, today'],
    ['plan status --as-of 2022-06-30', 'as it stood on 30 June'],
    ['plan status --all', 'every task, a row each'],
    ['plan status --unit 教务处 --plan demo', 'what one unit leads'],
    ['plan status --measures light:red', 'what has a red light, measure by measure'],
    ['plan status --plan all', 'every plan of the workspace, a row each first'],
  ],
};
