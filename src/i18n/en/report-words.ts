/** The words of reports in English; loaded when one is written. */
import type { PlanDate } from '../../model/date.ts';
import type { Every } from '../../model/period.ts';
import type { Frequency } from '../../model/recurrence.ts';
import { day, fullDate, MONTHS, PERIODS, REPORTS } from './periods.ts';
import * as forms from './report-forms.ts';
import * as sections from './report-sections.ts';

export const words = {
  date: fullDate,
  /** A day whose year goes without saying. */
  day,
  title: (plan: string, every: Every) => `${plan}: ${REPORTS[every]}`,
  period: (every: Every, id: string, start: PlanDate, end: PlanDate): string => {
    const [year = '', part = ''] = id.split('-');
    switch (every) {
      case 'week':
        return `Week ${Number(part.slice(1))} of ${year} (${day(start)} – ${day(end)})`;
      case 'month':
        return `${MONTHS[Number(part) - 1]} ${year}`;
      case 'quarter':
        return `Quarter ${part.slice(1)} of ${year}`;
      case 'half-year': {
        const [, own = year, half] = /^(.*)-H([12])$/.exec(id) ?? [];
        return `${half === '1' ? 'First' : 'Second'} half of ${own}`;
      }
      case 'year':
        return id;
    }
  },
  /** One occurrence of a duty, as in "met for May 2022". */
  occurrence: (every: Frequency, id: string): string => {
    const [year = '', part = ''] = id.split('-');
    if (every === 'week') return `week ${Number(part.slice(1))} of ${year}`;
    return every === 'month' ? `${MONTHS[Number(part) - 1]} ${year}` : id;
  },
  subtitle: (period: string, asOf: PlanDate, issue: number | undefined) =>
    `${issue === undefined ? '' : `No. ${issue}. `}${period}, as of ${fullDate(asOf)}.`,
  leader: (leader: string) => `Measures that ${leader} is in charge of.`,
  unit: (unit: string) => `Measures led by ${unit}.`,
  query: (query: string) => `Measures that match ${query}.`,
  notice: (notice: string) => `${notice}.`,
  numbering: (place: number) => `${place}. `,
  annex: (place: number, title: string) => `Annex ${place}: ${title}`,
  signed: (name: string) => `Signed: ${name}`,
  sources: 'Sources',
  subNumbering: (place: number) => `${place}) `,
  sentence: (text: string) => `${text}.`,
  /** Joins sentences that are whole. */
  gap: ' ',
  parenthesis: (text: string) => ` (${text})`,
  measure: (title: string, id: string, lead: string) => `${title} (${id}, ${lead})`,
  noLead: 'no lead yet',
  /** What is open, where a report goes upward. */
  undecided: 'not yet set',
  unquantified: (word: string) => `${word} (number not yet set)`,
  arrows: {
    up: (amount: string) => `↑ ${amount}`,
    down: (amount: string) => `↓ ${amount}`,
    level: '–',
  },
  andOthers: (names: string) => `${names} and others`,
  items: (count: number) => `${count}`,
  share: (part: number, whole: number, percent: string) => `${part}/${whole} (${percent})`,
  /** What stands at the top of a template. */
  template: (
    title: string,
    name: string,
    dataKey: string,
  ) => `The section "${title}" (${name}) of reports, as the program writes it. Change it as you like; to go back to the
built-in form, delete this file. The language is Liquid; see plan help templates.
  section.title   its heading, which the report numbers and writes itself
  section.blocks  its paragraphs, lists and tables: block.kind, block.markdown; for a table also block.columns, block.rows
  data            the same data as in plan report --json, under ${dataKey}
  report          report.period, report.plan
  | date  a date as readers write it    | cite  the footnote for entries: {{ item.entries | cite }}
What {{ … }} writes is plain text; | raw lets Markdown through. HTML is not allowed.`,
  sections: {
    overview: () => 'Overall progress',
    problems: () => 'Needs a decision',
    due: (every: Every) => `Due this ${PERIODS[every]}`,
    completed: (every: Every) => `Completed this ${PERIODS[every]}`,
    progress: () => 'Progress by task',
    indicators: () => 'Numerical targets',
    totals: () => 'Figures',
    lagging: () => 'Also behind schedule',
    changes: () => 'Changes to promises',
    upcoming: () => 'Next steps',
    rosters: () => 'Rosters',
    corrections: () => 'Corrections',
  },
  nothing: {
    completed: (every: Every) => `Nothing was completed this ${PERIODS[every]}.`,
    progress: (every: Every) => `No progress was entered this ${PERIODS[every]}.`,
    otherProgress: (every: Every) => `No other progress was entered this ${PERIODS[every]}.`,
    problems: () => 'Nothing needs a decision.',
    changes: (every: Every) => `No promise was changed this ${PERIODS[every]}.`,
    upcoming: (every: Every) => `Nothing falls due by the end of next ${PERIODS[every]}.`,
    remaining: (every: Every) => `Nothing falls due later this ${PERIODS[every]}.`,
    corrections: (every: Every) => `There are no corrections to last ${PERIODS[every]}'s figures.`,
  },
  /** Rows that a table leaves out; a command follows that lists them. */
  rest: (count: number) => `${count} more: `,
  /** For readers who have no program to list them with. */
  unlisted: (count: number) => `${count} more.`,
  evidence: (text: string) => `Evidence: ${text}.`,
  document: (title: string, number: string) => `${title} (${number})`,
  target: (target: string, verdict: string) => `Target ${target}: ${verdict}.`,
  verdicts: {
    met: 'reached',
    missed: 'missed',
    stretchMissed: 'stretch not reached',
    open: 'under way',
    within: 'within the limit',
    over: 'over the target',
    holds: 'reached at present',
    short: 'below target at present',
    unreported: 'its number was not reported',
  },
  ...sections.words,
  ...forms.words,
};
