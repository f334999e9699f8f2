/** What the pages of `plan site` say around plans in English, what the command says, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  ways: 'Pages',
  about: 'About this page',
  overview: 'Overview',
  wall: 'Wall chart',
  charts: 'Charts',
  report: 'Monthly report',
  calendar: 'Calendar of deadlines',
  tree: 'Plans that serve each other',
  units: 'Units and measures',
  tasks: 'Tasks',
  unitPages: 'Units',
  led: 'Measures it leads',
  columns: { date: 'Date', entry: 'Entry' },
  narrowed: (title: string, query: string) => `${title} (${query})`,
  needsFolder: 'Say which folder the pages go to: plan site -o FOLDER.',
  occupied: (folder: string, name: string) =>
    `${folder} holds other things, such as ${name}. Choose a new or empty folder; a site can be written again only where one was written before.`,
  foreign: (file: string) =>
    `${file} was not written by plan site, or was changed since. Nothing was written; move that file away, or choose another folder.`,
  badList: (file: string) =>
    `${file} is not the list that plan site keeps of its pages. Nothing was written; choose another folder.`,
  written: (folder: string, files: number) => `Wrote ${plural(files, 'file')} to ${folder}; open index.html there.`,
};

export const help = {
  summary: 'every plan, or that of --plan, as a folder of web pages that link to each other',
  output: 'the folder; pages written there before are replaced, anything else stays',
  examples: [
    ['plan site -o site', 'every plan of the workspace, as of today'],
    ['plan site -o site --plan demo --as-of 2022-06-30', 'one plan, as it stood on that day'],
    ['plan site lead:教务处 --plan demo -o teaching', 'only the measures that match'],
  ],
};
