/** What `plan list` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  /** The words for filters of a query, beside the English ones. */
  filters: {
    light: 'light',
    state: 'state',
    overdue: 'overdue',
    due: 'due',
    progress: 'progress',
    updated: 'updated',
    moved: 'moved',
    review: 'review',
    lead: 'lead',
    with: 'with',
    unit: 'unit',
    leader: 'leader',
    owner: 'owner',
    id: 'id',
    task: 'task',
    group: 'group',
    kind: 'kind',
    roster: 'roster',
    target: 'target',
    stage: 'stage',
    milestone: 'milestone',
    why: 'why',
    entry: 'entry',
    evidence: 'evidence',
    serves: 'serves',
    depends: 'depends',
    text: 'text',
  },
  found: (count: number) => plural(count, 'measure'),
  empty: 'No measures match.',
  /** What a list shows besides the filters' own: the measure's title, and its plan's id. */
  columns: { measure: 'measure', plan: 'plan' },
  days: (count: number) => plural(count, 'day'),
  noMeasures: 'There are no measures yet.',
  group: (column: string, name: string, count: number) => `${column}: ${name} (${count})`,
  unset: 'none',
  unknownColumn: (name: string, known: string) => `There is no column "${name}". The columns are ${known}.`,
  tableAlone: (option: string) => `${option} goes with a table, Markdown or CSV, not with ids or JSON.`,
};

export const help = {
  summary: 'list the measures that match',
  query: `words in titles, ids, or filters, such as light:red; side by side for "and", or and not between, brackets, - before a value for "not"; commas between values, or the same filter again, for "or"; @name for a query of workspace.yaml. The filters: ${Object.values(words.filters).join(', ')}; all about them: plan help query`,
  sort: 'in this order: columns, with - before one that goes down, such as light,-progress',
  columns: 'the columns to show, such as id,measure,owner; each filter is a column, and measure and plan are',
  groupBy: 'a table for each value of this column',
  format: 'table, markdown, csv, json, or ids for other commands',
  queries: 'list the queries of workspace.yaml instead, with how many measures each finds',
  examples: [
    ['plan list', 'every measure'],
    ['plan list light:red light:yellow', 'red or yellow; also "light:red,yellow"'],
    ['plan list kind:selection 中职', 'selections with 中职 in the title'],
    ['plan list "due:<2022-07-01" state:open', 'due before July and not done'],
    ['plan list "light:red or overdue:yes" lead:none', 'red, or overdue without a lead'],
    ['plan list "progress:<50" --sort due --columns "id,measure,lead,due"', 'less than half done, by deadline'],
    ['plan list --group-by lead --format markdown', 'a table for each lead'],
  ],
};
