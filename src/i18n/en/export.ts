/** What `plan export` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  noMeasures: 'No measures match, so nothing was written.',
  nothing: 'None of the matching measures has a deadline, so nothing was written.',
  undated: (count: number) =>
    `${plural(count, 'open measure')} without a deadline ${count === 1 ? 'is' : 'are'} not included.`,
  badTable: (name: string, known: string) => `There is no table ${name}; there are: ${known}.`,
  whichTable: (known: string) =>
    `There are several tables: name the folder that they go into with -o, or one of them with --table: ${known}.`,
  writtenFiles: (folder: string, files: number) => `Wrote ${plural(files, 'file')} to ${folder}.`,
  noTables: (format: string, known: string) =>
    `${format} is no format of tables, so --table has no meaning; formats of tables: ${known}.`,
  badEach: '--each writes a file of xlsx, csv, ics or json for every unit: name a folder with -o, without --unit.',
  unled: (count: number) =>
    `${plural(count, 'measure')} ${count === 1 ? 'has' : 'have'} no lead yet, so ${count === 1 ? 'it is' : 'they are'} in none of the files.`,
};

export const help = {
  summary: 'export the plan for other programs: the work ledger, a calendar of deadlines, tables for analysis',
  format:
    'xlsx, csv: the work ledger, for WPS or Excel; ics: a calendar file for WPS, Outlook, DingTalk, Feishu or a phone; ndjson, parquet, json: tables for analysis (plan help tables)',
  unit: 'only what this unit leads',
  each: 'a file for every unit that leads anything, named after it',
  table: 'of ndjson or parquet this table alone: plans, tasks, measures, states, entries or members',
  examples: [
    ['plan export xlsx -o ledger.xlsx', 'the work ledger, to fill in and to print'],
    ['plan export xlsx --each -o ledgers', 'one for every unit, to send out'],
    ['plan export ics "state:-done,-verified"', 'without what is done'],
    ['plan export ics -o deadlines.ics', 'every deadline; importing it again updates what changed'],
    ['plan export ndjson --table measures', 'every measure as it stands, an object a line'],
    ['plan export parquet --plan all -o tables', 'every table, a folder each, a file a plan'],
    ['plan export ics --unit 教务处 --plan demo -o 教务处.ics', 'what one unit leads'],
  ],
};
