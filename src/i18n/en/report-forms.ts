/** What the figures and the other forms of reports say in English: the short one, several plans, bulletin, circular, reminder. */
import type { PlanDate } from '../../model/date.ts';
import type { Every } from '../../model/period.ts';
import { plural } from '../../model/plural.ts';
import { day, fullDate, PERIODS, REPORTS } from './periods.ts';

/** Ids behind their number, where they are not too many to read. */
function named(ids: readonly string[]): string {
  return ids.length > 12 ? '' : ` (${ids.join(', ')})`;
}

export const words = {
  figures: {
    /** `basis`: what the shares weigh, where that is not each measure alike. */
    burnup: (asOf: PlanDate, promised: string, done: string, achieved: string, basis?: 'weights' | 'tasks') =>
      `Figure: promised and achieved${basis === undefined ? '' : basis === 'tasks' ? ', each task alike' : ', by weight'}. By ${day(asOf)}, ${promised} was promised (as approved) and ${done} done; with partial progress, ${achieved}.`,
    progress: (
      asOf: PlanDate,
      tasks: number,
      percent: string,
      elapsed: string,
      red: readonly string[],
      yellow: readonly string[],
    ) => {
      const lit = [
        ...(red.length > 0 ? [`${red.length} red${named(red)}`] : []),
        ...(yellow.length > 0 ? [`${yellow.length} yellow${named(yellow)}`] : []),
      ];
      const lights = lit.length > 0 ? `tasks: ${lit.join(' and ')}` : 'no task is red or yellow';
      return `Figure: the progress of ${plural(tasks, 'task')}. As of ${day(asOf)}, overall progress is ${percent}, with ${elapsed} of the time elapsed; ${lights}.`;
    },
    /** `count` members reached `stage`, or one after it. */
    roster: (
      title: string,
      asOf: PlanDate,
      members: string,
      left: string | undefined,
      stages: readonly { readonly stage: string; readonly count: string }[],
    ) => {
      const gone = left === undefined ? '' : `, and ${left} that left`;
      const reached = stages.map(({ stage, count }) => `${stage} ${count}`).join(', ');
      return `Figure: the stages reached by each member of ${title}. As of ${day(asOf)}, there are ${members} members${gone}; reached or passed: ${reached}.`;
    },
    burnupColumns: ['By', 'Promised', 'Done', 'With partial progress'],
    timeline: (moved: number, late: number) =>
      `Figure: the tasks over time. ${plural(moved, 'deadline')} moved; ${plural(late, 'measure')} with a red light.`,
  },
  /** The annexes for pages on their side. */
  wide: {
    wall: {
      title: 'Wall chart',
      note: (asOf: string) =>
        `The lights at each month's end, by the entries up to ${asOf}; ◆ deadline, ◇ milestone, with their number where there are several.`,
    },
    ledger: {
      title: 'Work ledger',
      columns: [
        'No.',
        'Task',
        'Measure',
        'Target',
        'In charge',
        'Lead',
        'With',
        'Deadline',
        'Progress to date',
        'Problems',
        'Next steps',
        'Done',
        'Light',
      ],
    },
    /** The ledger as a spreadsheet, with the rosters and the journal. */
    workbook: {
      title: (plan: string) => `${plan}: work ledger`,
      rosterTitle: (roster: string, measure: string) => `${roster} (${measure})`,
      journalTitle: (plan: string) => `${plan}: entries`,
      /** Empty where the unit is for people to write. */
      unit: (unit: string) => `Unit: ${unit}`,
      asOf: (day: string) => `As of ${day}`,
      /** Excel's codes: the page, and how many there are. */
      page: 'Page &P of &N',
      /** Above what is hidden. */
      id: 'Identifier',
      measure: 'Measure id',
      plan: 'Plan id',
      day: 'As of',
      rosterColumns: { number: 'No.', stage: 'Stage reached', problem: 'Problems', remarks: 'Remarks' },
      journal: 'Entries',
      journalColumns: ['Date', 'Measure', 'Entry', 'Problems', 'Next steps', 'Entered by', 'Evidence'],
    },
  },
  short: {
    more: (count: number) => `${count} more in the full report.`,
  },
  portfolio: {
    title: (workspace: string, every: Every) => `${workspace}: ${REPORTS[every]} on all plans`,
    plans: 'Progress by plan',
    columns: (every: Every) => ['Plan', 'Done', 'Progress', `Since last ${PERIODS[every]}`, 'Red', 'Yellow'],
    rolledUp: 'Rolled-up targets',
    rolledUpColumns: ['Measure', 'Target', 'Reported here', 'From lower plans', 'Sources'],
    noRolledUp: 'There is nothing to roll up: no measure of one plan adds to a target of another.',
    details: 'Plan by plan',
    unreported: 'not reported',
  },
  bulletin: {
    title: 'Bulletin',
    number: (number: number) => `No. ${number}`,
    subject: (plan: string, period: string) => `${plan} – ${period}`,
    empty: 'No entry in this period is marked as a highlight (highlight: true).',
    superiors: 'To',
    peers: 'Copy to',
    subordinates: 'For',
  },
  circular: {
    title: (plan: string) => `Circular on the fulfilment of ${plan}`,
    addressee: 'To the lead units:',
    overview: 'Overview',
    rate: (rate: string) => `Done on time: ${rate}.`,
    clear: (every: Every, count: number, names: string) =>
      `${plural(count, 'unit')} with everything done that was due this ${PERIODS[every]}, and nothing overdue: ${names}.`,
    open: (every: Every, count: number, names: string) =>
      `${plural(count, 'unit')} with work of this ${PERIODS[every]} not done: ${names}.`,
    unled: 'No lead yet',
    unledOpen: (count: number) => `Not done and without a lead: ${count}.`,
    standing: (_every: Every, asOf: PlanDate, overdue: number, blocked: number, stale: number) => {
      const parts = [
        ...(overdue > 0 ? [`${overdue} overdue (whenever due)`] : []),
        ...(blocked > 0 ? [`${blocked} blocked`] : []),
        ...(stale > 0 ? [`${stale} stale`] : []),
      ];
      return `As of ${fullDate(asOf)}: ${parts.length > 0 ? parts.join(', ') : 'nothing overdue, blocked or stale'}.`;
    },
    undated: (count: number) =>
      `Of what is not done, ${count} ${count === 1 ? 'has' : 'have'} no deadline and ${count === 1 ? 'was' : 'were'} due by the end of the plan; ${count === 1 ? 'it is' : 'they are'} not counted as overdue.`,
    units: 'By unit',
    columns: ['Lead', 'Due', 'On time', 'Late', 'Not done', 'Share on time', 'Overdue now', 'Blocked', 'Stale'],
    total: 'Total',
    order: 'Most not done first, then most overdue, then most done late; otherwise in the order of the plan.',
    shared: 'What several units lead counts for each of them, and once in the total.',
    counted:
      'Each occurrence of a duty and each milestone counts by itself; what is overdue now is so whenever it was due; what is blocked or stale is counted in measures.',
    others: (every: Every, names: string) =>
      `Units with nothing due this ${PERIODS[every]}, and nothing overdue, blocked or stale: ${names}.`,
    items: 'Not done, done late, blocked or stale',
    itemColumns: ['Measure', 'Due', 'Status', 'Reason'],
    sharedWith: (units: string) => `with ${units}`,
    next: 'Next steps',
    onTime: 'Done on time',
    onTimeColumns: ['Measure', 'Lead', 'Due', 'Outcome'],
  },
  reminder: {
    title: (plan: string) => `Reminder: ${plan}`,
    addressee: (unit: string) => `To: ${unit}`,
    summary: (asOf: PlanDate, plan: string, count: number, counts: string, isTwice: boolean) =>
      `As of ${fullDate(asOf)}, ${plural(count, 'measure')} of ${plan} led by your unit ${count === 1 ? 'needs' : 'need'} attention: ${counts}.` +
      (isTwice ? ' Some count more than once.' : ''),
    nothing: (asOf: PlanDate, plan: string, until: string) =>
      `As of ${fullDate(asOf)}, no measure of ${plan} led by your unit is overdue, missed, blocked or without news, and none is due by ${until}.`,
    countAhead: (count: number, until: string) => `${count} due by ${until}`,
    countUnstarted: (count: number) => `${count} behind without any entry`,
    columns: ['Measure', 'Target', 'Deadline', 'Status', 'Last entry'],
    milestone: (title: string, due: string) => `${due} (milestone “${title}”)`,
    late: (days: number) => `${plural(days, 'day')} overdue`,
    left: (days: number) => (days === 0 ? 'due today' : `due in ${plural(days, 'day')}`),
    next: (due: string) => `next due ${due}`,
    reply: 'Reply',
    fillIn: (by: string | undefined) =>
      `Please fill in a line for each measure and return this form${by === undefined ? '' : ` by ${by}`}.`,
    replyColumns: ['No.', 'Progress so far', 'Expected completion', 'Problems to be resolved', 'Filled in by'],
  },
};
