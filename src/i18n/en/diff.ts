/** What `plan diff` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  workTree: 'the working tree',
  nothing: (from: string, to: string) => `Nothing changed in any plan between ${from} and ${to}.`,
  summary: (promises: number, entries: number, others: number) =>
    [plural(promises, 'promise change'), plural(entries, 'journal change'), plural(others, 'other change')].join(', '),
  /** One share, or two with an arrow between. */
  progress: (percent: string, asOf: PlanDate) => `progress ${percent} (as of ${asOf})`,
  notApproved: 'not approved: there is no approved date, and the changes of promises were not judged',
  wholePlan: 'The plan itself',
  rosters: 'Rosters',
  total: 'Whole plan',
  title: 'What this change does to the plan',
  incomplete: (revision: string, files: string) =>
    `At ${revision} these files had errors; what could not be read in them was not compared: ${files}.`,
};

export const help = {
  summary: 'show what changed between two revisions, in promises and in progress',
  range: 'A..B, A...B (since B forked from A) or A (up to the files as they are now); default: HEAD',
  format: 'terminal (the default), or markdown: a comment for a pull request',
  examples: [
    ['plan diff', 'what is not committed yet'],
    ['plan diff origin/main...HEAD', 'what this branch does'],
    ['plan diff HEAD~5 --as-of 2022-06-30', 'the last five commits, with the progress of that day'],
    ['plan diff origin/main...HEAD --format markdown', 'to comment on a pull request'],
  ],
};
