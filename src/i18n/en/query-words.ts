/** What queries say in English, and the words that they take; loaded with a query. */
import { plural } from '../../model/plural.ts';
import type { QueryKey } from '../../query/keys.ts';

interface KeyWords {
  /** Other words for it. */
  readonly also: readonly string[];
  /** What it finds, and the values that it takes. */
  readonly takes: string;
  /** Values to offer where one is not known. */
  readonly offered: readonly string[];
}

const DAYS = ['2022-06-30', '<2022-07-01', '2022-06..2022-08', 'this-month', '14d'];
const NAMES = 'a part of the name, or none';

const keys: Readonly<Record<QueryKey, KeyWords>> = {
  light: { also: [], takes: 'red, yellow, green, blue or grey', offered: [] },
  state: {
    also: [],
    takes: 'planned, active, blocked, done, verified, cancelled, carried; open: whatever expects more',
    offered: [],
  },
  overdue: { also: [], takes: 'yes or no; or by how many days: >10d', offered: ['yes', 'no', '>10d'] },
  due: {
    also: ['deadline'],
    takes:
      'a date, a month (2022-06), a quarter (2022-Q2), a term of documents (6月底前), a stretch about the day of the view (this-month, 14d: within 14 days); <, >, from..to; none or ongoing',
    offered: [...DAYS, 'none', 'ongoing'],
  },
  progress: { also: [], takes: 'percent: <50, 50..80, 100', offered: ['<50', '50..80', '100'] },
  updated: {
    also: ['news'],
    takes: 'days since the last news: >30d; or when it came, as with due; none: never',
    offered: ['>30d', ...DAYS, 'none'],
  },
  moved: {
    also: ['slippage'],
    takes: 'by how many days the deadline moved: >0, <0; yes or no',
    offered: ['yes', 'no', '>10d', '<0'],
  },
  review: { also: ['to-confirm'], takes: 'yes or no: imported, and not confirmed yet', offered: ['yes', 'no'] },
  lead: { also: [], takes: `the unit that leads: ${NAMES}`, offered: [] },
  with: { also: [], takes: `a unit that takes part: ${NAMES}`, offered: [] },
  unit: { also: [], takes: `a unit in either role: ${NAMES}`, offered: [] },
  leader: { also: [], takes: `the leader in charge: ${NAMES}`, offered: [] },
  owner: { also: [], takes: `the person responsible: ${NAMES}`, offered: [] },
  id: { also: [], takes: 'the id of a measure', offered: [] },
  task: { also: [], takes: 'the id of a task', offered: [] },
  group: {
    also: ['section'],
    takes: 'a part of the heading or annex that its task stands under; main: the main tasks',
    offered: [],
  },
  kind: { also: [], takes: 'a kind by its name or id, or none', offered: [] },
  roster: { also: [], takes: 'a roster by its id, or none', offered: [] },
  target: { also: [], takes: 'words of the target; any or none', offered: [] },
  stage: { also: [], takes: 'a stage reached; any or none', offered: [] },
  milestone: { also: [], takes: 'words of a milestone; any or none', offered: [] },
  why: { also: ['reason'], takes: 'words of the reasons for the light, as plan list shows them', offered: [] },
  entry: { also: ['note'], takes: 'words of its journal: notes, problems, next steps; any or none', offered: [] },
  evidence: { also: [], takes: 'words of its evidence; any or none', offered: [] },
  serves: { also: [], takes: 'the measure of another plan that it serves: plan/4-2 or 4-2; any or none', offered: [] },
  depends: { also: [], takes: 'the id of a measure that it waits for; any or none', offered: [] },
  text: { also: [], takes: 'words of the issued text, titles and remarks', offered: [] },
};

export const words = {
  keys,
  none: ['none', 'never', 'unset'],
  some: ['any', 'set'],
  yes: ['yes', 'true'],
  no: ['no', 'false'],
  open: ['open'],
  mainTasks: ['main'],
  faults: {
    quote: 'This quotation mark is not closed.',
    bracket: 'This bracket is not closed. Brackets that belong to a word go in quotation marks.',
    stray: 'This has no place here. What belongs to a word goes in quotation marks.',
    operand: 'A word or a filter is missing here.',
    value: 'This filter has no value.',
    key: 'There is no filter before this colon.',
    name: 'The name of a query is missing after @.',
    depth: 'Too many queries within each other.',
    cycle: (names: readonly string[]) =>
      `The query leads back to itself: ${names.map((name) => `@${name}`).join(' → ')}.`,
    unknownKey: (key: string, known: string) =>
      `Unknown filter "${key}". The filters are ${known}. To find a title with a colon, put it in quotation marks.`,
    badValue: (key: string, value: string, known: string) =>
      `"${value}" is not valid for ${key}. Valid values: ${known}.`,
    unknownQuery: (name: string, known: string) =>
      `There is no query @${name} in workspace.yaml. The queries are ${known}.`,
  },
  /** @param name of the query of workspace.yaml that is at fault */
  within: (name: string) => `In the query @${name} of workspace.yaml:`,
  nothing: (all: number) => `Without the query there are ${plural(all, 'measure')}.`,
  noneOfThese: (clauses: string) => `Nothing matches ${clauses}.`,
  noneTogether: (clauses: string) => `Each alone matches some: ${clauses}; none match all.`,
  alone: (clause: string, count: number) => `${clause} (${count})`,
  /** Of a word that is found in no title, but is the value of a filter, or the filter's name. */
  asFilter: (word: string, filter: string) => `"${word}" was looked for in titles. As a filter: ${filter}`,
  heard: (word: string, names: string) => `"${word}" was found by its pinyin or in other characters: ${names}.`,
  queries: {
    name: 'Query',
    text: 'Asks for',
    found: 'Measures',
    none: 'workspace.yaml names no queries; how to name one: plan help query.',
  },
};
