/** What `plan due` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from './plural.ts';

export const words = {
  columns: { progress: 'Done', left: 'Left', obstacle: 'In the way' },
  heading: (asOf: PlanDate, until: PlanDate, late: number, ahead: number, undated: number) =>
    `As of ${asOf}: ${late} overdue, ${ahead} due by ${until}` +
    (undated > 0 ? `; ${plural(undated, 'open measure')} without a deadline` : ''),
  today: 'today',
  left: (days: number, workdays: number | undefined) =>
    plural(days, 'day') + (workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`),
  late: (days: number, workdays: number | undefined) =>
    `${plural(days, 'day')} late${workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`}`,
  missed: (occurrence: string, late: string) => `${occurrence} ${late}`,
  next: (date: PlanDate) => `next due ${date}`,
  lastEntry: (date: PlanDate) => `last entry ${date}`,
  nothing: (until: PlanDate) => `Nothing is overdue, and nothing falls due by ${until}.`,
  nothingDated: (until: PlanDate, undated: number) =>
    `Nothing is overdue, and nothing falls due by ${until}; ${plural(undated, 'open measure')} without a deadline.`,
  periodOver: (count: number, end: PlanDate) =>
    `${plural(count, 'measure')} without a deadline ${count === 1 ? 'is' : 'are'} still open after the period's end, ${end}.`,
  digest: (title: string, asOf: PlanDate) => `${title}: due and overdue as of ${asOf}`,
  unit: (unit: string, count: number) => `${unit} (${count})`,
  item: (id: string, title: string, due: string, left: string, obstacle: string) =>
    `${id} ${title}: due ${due}, ${left}; ${obstacle}`,
  unknownYears: (years: string) =>
    `The holidays of ${years} are not known to the calendar: only calendar days are told, no workdays.`,
  noWorkdays: (year: string) =>
    `Workdays can not be counted from ${year} on: the calendar does not know the holidays. Give calendar days, such as 14d.`,
  badWindow: (text: string) =>
    `${text} is no stretch of time: 14d (days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter.`,
  badBy: (known: string) => `--by takes ${known}.`,
  badFailOn: (known: string) => `--fail-on takes ${known}.`,
};

export const help = {
  summary: 'what is overdue, and what falls due soon, by workdays',
  within: 'default 14d; or so many d (days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter',
  by: 'by day (the default), or a block a lead unit',
  format: 'table (the default); or text or markdown: a digest by unit, to paste into a chat or a mail',
  failOn: "exit with 1 if anything is overdue (or without a deadline and open after the period's end), or due at all",
  examples: [
    ['plan due', 'overdue, and due within 14 days'],
    ['plan due --within 10wd --by unit', 'within ten workdays, by lead unit'],
    ['plan due --format markdown', 'a digest to paste'],
    ['plan due --fail-on overdue', 'for CI'],
  ],
};
