/** What `plan list` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  /** The words for filters of a query, beside the English ones. */
  filters: {
    light: 'light',
    kind: 'kind',
    lead: 'lead',
    with: 'with',
    leader: 'leader',
    owner: 'owner',
    state: 'state',
    task: 'task',
    roster: 'roster',
    due: 'due',
  },
  found: (count: number) => plural(count, 'measure'),
  empty: 'No measures match.',
  noMeasures: 'There are no measures yet.',
  unknownKey: (key: string, known: string) => `Unknown filter "${key}". The filters are ${known}.`,
  badValue: (key: string, value: string, known: string) =>
    `"${value}" is not valid for ${key}. Valid values: ${known}.`,
};

export const help = {
  summary: 'list the measures that match',
  query:
    'words in the title, or filters: light: kind: lead: with: leader: owner: state: task: roster: due: (a date, <date, >date, none or ongoing); to-confirm: imported and not confirmed yet; separate values with commas for "or", put - before a value for "not"',
  examples: [
    ['plan list', 'every measure'],
    ['plan list "light:red,yellow"', 'red or yellow'],
    ['plan list kind:selection 中职', 'selections with 中职 in the title'],
    ['plan list "due:<2022-07-01" "state:-done,-verified"', 'due before July and not done'],
    ['plan list lead:none', 'those without a lead'],
  ],
};
