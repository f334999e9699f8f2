/** What `plan check` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from './plural.ts';

export const words = {
  summary: (errors: number, warnings: number) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  incomplete: (count: number) =>
    `${count === 1 ? 'One fault' : `${count} faults`} in the plan files: what follows from them is missing above.`,
  unreadable: (count: number) => `There ${count === 1 ? 'is 1 error' : `are ${count} errors`} in the plan files:`,
  more: (count: number) => `… and ${count} more`,
  /** Another place that belongs to a finding, and the way to it in words, where there is one. */
  related: (place: string, trail: string) => `See also ${place}${trail === '' ? '' : ` (${trail})`}`,
  noSuchPath: (path: string) => `${path} is neither a rule nor a file of the workspace, nor a folder with one.`,
  outside: (path: string) => `${path} lies outside the workspace.`,
  notRead: (path: string) => `${path} is not one of the files that a workspace is read from.`,
  noStdin: 'Nothing comes in on standard input: plan check --stdin --stdin-path FILE < FILE',
  stdinPath: '--stdin and --stdin-path go together: the text comes from standard input, and stands in for that file.',
  stdinNow: '--stdin stands in for a file on the disk: it does not go with --at.',
  oneOutput: (formats: string) =>
    `Only one format can go to standard output, not ${formats}; give the others a file, as in --format sarif=out.sarif.`,
  stagedAlone: '--staged is about what is about to be committed: it does not go with --at or --stdin.',
  badCount: (text: string) => `${text} is no number of problems: give 1 or more.`,
  /** What --max-problems left out. */
  omitted: (count: number) => `${plural(count, 'more problem')} not shown (--max-problems)`,
  checked: {
    files: (count: number) => `Checked ${plural(count, 'file')}:`,
    rules: (count: number) => `By ${plural(count, 'rule')}:`,
    noExceptions: 'Exceptions: none',
    exceptions: (count: number) => `Exceptions: ${count}`,
    exception: (rule: string, where: string, until: PlanDate, count: number, reason: string) =>
      `${rule}, ${where}, until ${until}, held back ${count}: ${reason}`,
    years: (first: string, last: string) => `Holidays and adjusted workdays are known for ${first} to ${last}.`,
  },
  runCheck: 'Run plan check for all of it and how to mend it.',
  newOnlyAlone: '--new-only needs --since: new compared with which revision?',
  fix: {
    done: (count: number) => `${plural(count, 'fault')} mended:`,
    would: (count: number) => `${plural(count, 'fault')} would be mended; nothing was written (--dry-run):`,
    nothing: 'There is nothing to mend that has one right answer.',
    notWith: (option: string) => `--fix mends files on the disk; it does not go with ${option}.`,
    dryRunAlone: '--dry-run goes with --fix.',
  },
};

export const help = {
  summary: 'check the files: form, references, and what was issued',
  what: 'only these files or folders; or rules, by id, group or name: only these, beside those that always run',
  strict: 'also the strict rules, such as what is stale or still open',
  format: (known: string) => `${known}; with =FILE into a file; may be repeated`,
  maxProblems: 'show at most so many problems, and say how many more there are',
  quiet: 'errors alone, and no summary',
  verbose: 'also say what was checked: files, rules, exceptions',
  staged: 'check what is about to be committed (the index), not the files on the disk',
  stdin: 'take the text from standard input in place of the file of --stdin-path',
  stdinPath: 'the file whose text comes in: only its findings are shown',
  since:
    'also judge what changed since this revision: promises, ids, issued text, journal (a branch: since the work left it)',
  newOnly: 'with --since: of all else only what is newly wrong',
  fix: 'mend what has one right answer, and leave every other byte as it is',
  dryRun: 'with --fix: show the change as a patch, and write nothing',
  examples: [
    ['plan check', 'silent when all is well'],
    ['plan check plans/2022', 'only what lies in this folder'],
    ['plan check journal deadline/outside-period', 'only these rules: a group, and one by its id'],
    ['plan check --strict --max-problems 20', 'every rule, the first 20 problems'],
    ['plan check --format sarif=out.sarif --format human', 'for CI, and for people'],
    ['plan check --since origin/main', 'before a merge: what this change may not do'],
    ['plan check --stdin --stdin-path plans/2022/plan.yaml < draft.yaml', 'for editors: what is not saved yet'],
    ['plan check --fix --dry-run', 'what can be mended, as a patch'],
    ['plan check --fix', 'mends it'],
  ],
};
