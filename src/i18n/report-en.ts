/** What reports say in English; loaded when one is written. Its shape is the type that the other language must have. */
import type { PlanDate } from '../model/date.ts';
import type { Every } from '../model/recurrence.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const day = (date: PlanDate): string => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
const fullDate = (date: PlanDate): string => `${day(date)} ${date.slice(0, 4)}`;
const everyNames: Readonly<Record<Every, string>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
};

/** Ids behind their number, where they are not too many to read. */
const named = (ids: readonly string[]): string => (ids.length > 12 ? '' : ` (${ids.join(', ')})`);

export const reportEn = {
  date: fullDate,
  /** A day whose year goes without saying. */
  day,
  title: (plan: string, every: Every) => {
    const names: Record<Every, string> = {
      week: 'weekly report',
      month: 'monthly report',
      quarter: 'quarterly report',
      'half-year': 'half-yearly report',
      year: 'annual report',
    };
    return `${plan}: ${names[every]}`;
  },
  period: (every: Every, id: string, start: PlanDate, end: PlanDate): string => {
    const [year = '', part = ''] = id.split('-');
    switch (every) {
      case 'week':
        return `Week ${Number(part.slice(1))} of ${year} (${day(start)} – ${day(end)})`;
      case 'month':
        return `${MONTHS[Number(part) - 1]} ${year}`;
      case 'quarter':
        return `Quarter ${part.slice(1)} of ${year}`;
      case 'half-year':
        return `${part === 'H1' ? 'First' : 'Second'} half of ${year}`;
      case 'year':
        return year;
    }
  },
  /** One occurrence of a duty, as in "met for May 2022". */
  occurrence: (every: Every, id: string): string => {
    const [year = '', part = ''] = id.split('-');
    if (every === 'week') return `week ${Number(part.slice(1))} of ${year}`;
    return every === 'month' ? `${MONTHS[Number(part) - 1]} ${year}` : id;
  },
  subtitle: (period: string, asOf: PlanDate) => `${period}, as of ${fullDate(asOf)}.`,
  unit: (unit: string) => `Measures led by ${unit}.`,
  query: (query: string) => `Measures that match ${query}.`,
  notice: (notice: string) => `${notice}.`,
  numbering: (place: number) => `${place}. `,
  subNumbering: (place: number) => `${place}) `,
  sentence: (text: string) => `${text}.`,
  /** Joins sentences that are whole. */
  gap: ' ',
  parenthesis: (text: string) => ` (${text})`,
  measure: (title: string, id: string, lead: string) => `${title} (${id}, ${lead})`,
  noLead: 'no lead yet',
  arrows: {
    up: (amount: string) => `↑ ${amount}`,
    down: (amount: string) => `↓ ${amount}`,
    level: '–',
  },
  items: (count: number) => `${count}`,
  share: (part: number, whole: number, percent: string) => `${part}/${whole} (${percent})`,
  /** What stands at the top of a template. */
  template: (
    title: string,
    name: string,
  ) => `The section "${title}" of reports (${name}), as the program writes it. Change it as you need; to have the
built-in form again, remove this file. The language is Liquid; docs/templates.md has more.
  section.title   its heading, which the report numbers and writes itself
  section.blocks  its paragraphs, lists and tables: block.kind, block.markdown; of a table block.columns, block.rows
  data            the same as plan report --json has it, under ${name}
  report          report.period, report.plan
  | date  a date in the reader's way    | cite  the footnote of entries: {{ item.entries | cite }}
What {{ … }} writes is text; | raw lets Markdown through. HTML is not.`,
  sections: {
    overview: () => 'Progress as a whole',
    completed: (every: Every) => `Completed this ${everyNames[every]}`,
    progress: () => 'Progress by task',
    indicators: () => 'Promised numbers',
    lagging: () => 'Late and lagging',
    changes: () => 'Changes of promises',
    upcoming: (every: Every) => `Due by the end of next ${everyNames[every]}`,
    remaining: (every: Every) => `Due later this ${everyNames[every]}`,
    rosters: () => 'Rosters',
    corrections: () => 'Corrections',
  },
  nothing: {
    completed: (every: Every) => `Nothing was completed this ${everyNames[every]}.`,
    progress: (every: Every) => `No progress was entered this ${everyNames[every]}.`,
    otherProgress: (every: Every) => `No other progress was entered this ${everyNames[every]}.`,
    lagging: () => 'Nothing is late, blocked or lagging.',
    changes: (every: Every) => `No promise was changed this ${everyNames[every]}.`,
    upcoming: (every: Every) => `Nothing falls due by the end of next ${everyNames[every]}.`,
    remaining: (every: Every) => `Nothing falls due later this ${everyNames[every]}.`,
    corrections: (every: Every) => `The figures of last ${everyNames[every]} stand.`,
  },
  overview: {
    standing: (done: string, percent: string, elapsed: string) =>
      `${done} measures are done; overall progress is ${percent}, with ${elapsed} of the time gone.`,
    compared: (every: Every, done: number, points: string, direction: 'up' | 'down' | 'level') => {
      const count = `${Math.abs(done)} ${done > 0 ? 'more' : 'fewer'}`;
      const measures = done === 0 ? 'no more measures were' : `${count} ${Math.abs(done) === 1 ? 'was' : 'were'}`;
      const progress =
        direction === 'level' ? 'progress is the same' : `progress is ${direction} ${points} percentage points`;
      return `Since the end of last ${everyNames[every]} ${measures} done, and ${progress}.`;
    },
    entered: (every: Every, entries: number, measures: number) =>
      `This ${everyNames[every]} brought ${entries === 1 ? 'one entry' : `${entries} entries`} on ${plural(measures, 'measure')}.`,
    silent: (every: Every) => `Nothing was entered this ${everyNames[every]}.`,
    notBegun: (start: PlanDate) => `The plan's period begins on ${fullDate(start)}.`,
    ended: (end: PlanDate) => `The plan's period ended on ${fullDate(end)}.`,
    cancelled: (count: number) => `${plural(count, 'measure')} cancelled and not counted.`,
    undecided: (measures: number, undated: number, unassigned: number, unquantified: number) => {
      const parts = [
        ...(undated > 0 ? [`the deadline of ${undated}`] : []),
        ...(unassigned > 0 ? [`the lead of ${unassigned}`] : []),
        ...(unquantified > 0 ? [`the number of ${unquantified}`] : []),
      ];
      return `Of ${plural(measures, 'measure')} there is still to be decided ${parts.join(', ')}.`;
    },
    columns: (every: Every) => ['', `This ${everyNames[every]}`, `Last ${everyNames[every]}`, 'Change'],
    rows: {
      done: 'Measures done',
      percent: 'Overall progress',
    },
    light: (light: string) => `${light.charAt(0).toUpperCase()}${light.slice(1)} lights`,
    taskColumns: ['Task', 'Lead', 'Done', 'Progress', 'Change', 'Light'],
    task: (id: string, title: string) => `${id} ${title}`,
    taskTable: 'Progress by task:',
  },
  entry: {
    reached: (stage: string) => `reached “${stage}”`,
    members: (names: string, stage: string) => `${names} reached “${stage}”`,
    total: (value: string) => `total ${value}`,
    /** A share: not summed up. */
    measured: (value: string) => `reported at ${value}`,
    added: (value: string) => `${value} more`,
    reported: (percent: string) => `${percent} done as reported`,
    met: (occurrence: string) => `met for ${occurrence}`,
    metLate: (occurrence: string) => `met for ${occurrence}, late`,
    metAll: (count: number, names: string, late: number) =>
      `${plural(count, 'occurrence')} met (${names})${late > 0 ? `, ${late} of them late` : ''}`,
    states: {
      active: 'work resumed',
      blocked: 'blocked',
      done: 'done',
      verified: 'verified',
      cancelled: 'cancelled',
      reopened: 'reopened',
    },
    /** What happened on a day. */
    fact: (day: string, facts: string) => `${day}: ${facts}`,
    /** What was remarked on a day: a whole sentence. */
    remark: (day: string, sentence: string) => `${day}: ${sentence}`,
  },
  /** Rows that a table leaves out; a command follows that lists them. */
  rest: (count: number) => `${count} more: `,
  evidence: (text: string) => `Evidence: ${text}.`,
  document: (title: string, number: string) => `${title} (${number})`,
  target: (target: string, verdict: string) => `Target ${target}: ${verdict}.`,
  verdicts: {
    met: 'reached',
    missed: 'missed',
    stretchMissed: 'stretch not reached',
    open: 'under way',
    within: 'within the limit',
    over: 'over the limit',
  },
  progress: {
    task: (id: string, title: string) => `Task ${id}: ${title}`,
    share: (percent: string, change: string | undefined) =>
      change === undefined ? `progress ${percent}` : `progress ${percent}, ${change}`,
    done: 'Progress',
    problem: 'Problem',
    next: 'Next',
  },
  indicators: {
    columns: ['Measure', 'Target', 'Reached', 'Share', 'Time gone', 'Pace', 'Verdict'],
    none: '–',
    pace: (points: string, direction: 'up' | 'down' | 'level') =>
      direction === 'level' ? 'on pace' : `${points} pp ${direction === 'up' ? 'ahead' : 'behind'}`,
    unreported: (count: number, names: string) => `Nothing was reported yet on ${count}: ${names}.`,
    unreportedMany: (count: number) => `Nothing was reported yet on ${plural(count, 'promised number')}.`,
    unquantified: (count: number, names: string) => `${count} still without a number: ${names}.`,
    unquantifiedMany: (count: number) => `${plural(count, 'promise')} still without a number.`,
  },
  lagging: {
    columns: ['Measure', 'Lead', 'Standing', 'Problem', 'Next'],
    summary: (counts: string) => `Lagging: ${counts}.`,
    count: {
      overdue: (count: number) => `${count} overdue`,
      periodOver: (count: number) => `${count} open after the period's end`,
      missed: (count: number) => `${count} with an occurrence missed`,
      blocked: (count: number) => `${count} blocked`,
      behind: (count: number) => `${count} behind`,
      exceeded: (count: number) => `${count} over the limit`,
      stale: (count: number) => `${count} without news`,
    },
    overdue: (days: number, due: string) => `${plural(days, 'day')} overdue (due ${due})`,
    periodOver: (days: number) => `open ${plural(days, 'day')} after the period's end`,
    missed: (count: number, occurrences: string) => `${plural(count, 'occurrence')} missed (${occurrences})`,
    blocked: (days: number, since: string) => `blocked for ${plural(days, 'day')} (since ${since})`,
    behind: (percent: string, points: string) => `${percent} done, ${points} percentage points behind the time`,
    exceeded: (value: string, limit: string) => `${value}, over the limit of ${limit}`,
    stale: (days: number, last: string) => `no entry for ${plural(days, 'day')} (last ${last})`,
    unsaid: 'not said',
    unstarted: (count: number, names: string) =>
      `${count === 1 ? 'One measure is' : `${count} measures are`} behind the time with no entry yet: ${names}.`,
    unstartedMany: (count: number, leads: string) =>
      `${plural(count, 'measure')} are behind the time with no entry yet. By lead: ${leads}.`,
    unstartedUnled: (count: number) =>
      `${plural(count, 'measure')} are behind the time with no entry yet, and have no lead yet.`,
    ofLead: (lead: string, count: number) => `${lead} ${count}`,
  },
  changes: {
    due: (was: string, is: string, days: number) =>
      `deadline moved from ${was} to ${is} (${plural(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'})`,
    dueReworded: (was: string, is: string) => `deadline changed from ${was} to ${is}`,
    dueSet: (is: string) => `deadline set to ${is}`,
    lead: (was: string, is: string) => `lead moved from ${was} to ${is}`,
    leadSet: (is: string) => `lead set to ${is}`,
    target: (was: string, is: string) => `target changed from ${was} to ${is}`,
    targetSet: (is: string) => `target set to ${is}`,
    waived: (occurrence: string) => `waived for ${occurrence}`,
    reason: (reason: string) => `Reason: ${reason}.`,
    noReason: 'No reason was given.',
  },
  upcoming: {
    columns: ['Due', 'Measure', 'Lead', 'Progress', 'Left'],
  },
  rosters: {
    named: (title: string, members: string, size: string | undefined) =>
      size === undefined ? `${title}: ${members} named.` : `${title}: ${members} of ${size} named.`,
    standing: (stages: string) => `By stage: ${stages}.`,
    stage: (stage: string, count: string) => `${stage} ${count}`,
    unit: '',
    noStage: 'not begun',
    noneBegun: 'None has reached a stage yet.',
    joined: (names: string) => `New: ${names}.`,
    left: (names: string) => `Left: ${names}.`,
    columns: (every: Every) => ['Stage', 'Members', 'Who', `Reached this ${everyNames[every]}`],
    more: (names: string, count: number) => `${names} and others, ${count} in all`,
    move: (name: string, day: string, reason: string | undefined) =>
      reason === undefined ? `${name} on ${day}` : `${name} on ${day}, ${reason}`,
  },
  corrections: {
    total: (day: string, was: string, is: string) => `Overall progress on ${day} was reported as ${was}, and is ${is}.`,
    done: (day: string, was: number, is: number) => `Measures done by ${day} were reported as ${was}, and are ${is}.`,
    value: (was: string, is: string) => `reported ${was}, is ${is}`,
    state: (was: string, is: string) => `reported as ${was}, is ${is}`,
    percent: (was: string, is: string) => `progress reported as ${was}, is ${is}`,
    withdrawn: 'An entry was taken out, or the plan was changed.',
  },
  footnotes: {
    lines: (lines: string) => ` line ${lines}`,
    more: (count: number) => `, ${count} entries in all`,
    command: 'In full: ',
  },
  figures: {
    burnup: (asOf: PlanDate, promised: string, achieved: string) =>
      `Figure: promised and achieved, week by week. By ${day(asOf)} ${promised} was promised as approved; progress is ${achieved}.`,
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
      const lights = lit.length > 0 ? `of the tasks ${lit.join(' and ')}` : 'no task is red or yellow';
      return `Figure: the progress of ${plural(tasks, 'task')}. By ${day(asOf)} overall progress is ${percent}, with ${elapsed} of the time gone; ${lights}.`;
    },
    /** `count` members reached `stage`, or one after it. */
    roster: (
      title: string,
      asOf: PlanDate,
      members: number,
      left: number,
      stages: readonly { readonly stage: string; readonly count: number }[],
    ) => {
      const gone = left > 0 ? `, and ${left} left` : '';
      const reached = stages.map(({ stage, count }) => `${stage} ${count}`).join(', ');
      return `Figure: the stages that each of ${title} reached. By ${day(asOf)} there are ${plural(members, 'member')}${gone}; reached or passed: ${reached}.`;
    },
    timeline: (moved: number, late: number) =>
      `Figure: the tasks over time. ${plural(moved, 'deadline')} moved; ${plural(late, 'measure')} on a red light.`,
  },
  short: {
    more: (count: number) => `${count} more in the full report.`,
  },
  portfolio: {
    title: (workspace: string, every: Every) => `${workspace}: ${everyNames[every]}ly report on all plans`,
    plans: 'The plans',
    columns: (every: Every) => ['Plan', 'Done', 'Progress', `Since last ${everyNames[every]}`, 'Red', 'Yellow'],
    rolledUp: 'Numbers rolled up',
    rolledUpColumns: ['Number', 'Target', 'Own report', 'From lower plans', 'Sources'],
    noRolledUp: 'No number of these plans is served by measures of others.',
    details: 'Plan by plan',
    unreported: 'not reported',
    apart: 'counted in another unit',
  },
  bulletin: {
    title: 'Bulletin',
    number: (number: number) => `No. ${number}`,
    subject: (plan: string, period: string) => `${plan} – ${period}`,
    empty: 'No entry of this period is marked as a highlight (highlight: true).',
    superiors: 'To',
    peers: 'Copy to',
    subordinates: 'For',
  },
};

export type ReportWords = typeof reportEn;
