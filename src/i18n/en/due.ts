/** What `plan due` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  columns: { left: 'Left', obstacle: 'Remarks' },
  heading: (asOf: PlanDate, until: PlanDate, late: number, ahead: number, undated: number) =>
    `As of ${asOf}: ${late} overdue, ${ahead} due by ${until}` +
    (undated > 0 ? `; ${plural(undated, 'open measure')} without a deadline` : ''),
  today: 'today',
  left: (days: number, workdays: number | undefined) =>
    plural(days, 'day') + (workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`),
  late: (days: number, workdays: number | undefined) =>
    `${plural(days, 'day')} late${workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`}`,
  missed: (occurrence: string, late: string) => `${occurrence} ${late}`,
  milestone: (title: string, left: string) => `milestone "${title}": ${left}`,
  next: (date: PlanDate) => `next due ${date}`,
  lastEntry: (date: PlanDate) => `last entry ${date}`,
  nothing: (until: PlanDate) => `Nothing is overdue, and nothing falls due by ${until}.`,
  nothingDated: (until: PlanDate, undated: number) =>
    `Nothing is overdue, and nothing falls due by ${until}; ${plural(undated, 'open measure')} ${undated === 1 ? 'has' : 'have'} no deadline.`,
  periodOver: (count: number, end: PlanDate) =>
    `${plural(count, 'measure')} without a deadline ${count === 1 ? 'is' : 'are'} still open after the period's end, ${end}.`,
  unbegun: (count: number, end: PlanDate) =>
    `${plural(count, 'measure')} without a deadline ${count === 1 ? 'was' : 'were'} not begun by the period's end, ${end}.`,
  alsoUndated: (count: number) => `${plural(count, 'open measure')} ${count === 1 ? 'has' : 'have'} no deadline.`,
  digest: (title: string, asOf: PlanDate) => `${title}: due and overdue as of ${asOf}`,
  unit: (unit: string, count: number) => `${unit} (${count})`,
  item: (id: string, title: string, due: string, left: string, obstacle: string) =>
    `${id} ${title}: due ${due}, ${left}; ${obstacle}`,
  unknownYears: (years: string) =>
    `The calendar has no holidays for ${years}, so only calendar days are shown, not workdays.`,
  noWorkdays: (year: string) =>
    `The calendar has no holidays from ${year} on, so workdays cannot be counted. Use calendar days, such as 14d, or write the days off of that year under calendar in workspace.yaml.`,
  badWindow: (text: string) =>
    `${text} is not a valid time window; use 14d (calendar days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter.`,
  badBy: (known: string) => `--by must be one of: ${known}.`,
  badFailOn: (known: string) => `--fail-on must be one of: ${known}.`,
};

export const help = {
  summary: 'list what is overdue and what is due soon, counted in workdays',
  within:
    'time window: 14d (calendar days; the default), 10wd (workdays), this-week, next-week, this-month, next-month or quarter',
  by: 'day (the default), or unit: one block per lead unit',
  format: 'table (the default); text or markdown for a digest by unit, to paste into a chat or an email',
  failOn: "exit with 1 if anything is overdue (or open after the period's end without a deadline), or due at all",
  examples: [
    ['plan due', 'overdue, and due within 14 days'],
    ['plan due --within 10wd --by unit', 'within ten workdays, by lead unit'],
    ['plan due --format markdown', 'a digest to paste'],
    ['plan due --fail-on overdue', 'for CI'],
  ],
};
