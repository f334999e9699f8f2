/** What `plan check` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  summary: (errors: number, warnings: number) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  incomplete: (count: number) =>
    `The plan files have ${plural(count, 'error')}; what depends on the affected parts is missing above:`,
  unreadable: (count: number) => `The plan files have ${plural(count, 'error')}:`,
  more: (count: number) => `… and ${count} more`,
  /** Another place that belongs to a finding, and the way to it in words, where there is one. */
  related: (place: string, trail: string) => `See also ${place}${trail === '' ? '' : ` (${trail})`}`,
  noSuchPath: (path: string) => `${path} is not a rule, a file of the workspace, or a folder that contains one.`,
  outside: (path: string) => `${path} is outside the workspace.`,
  notRead: (path: string) => `${path} is not one of the files that make up a workspace.`,
  noStdin: 'Standard input is empty: plan check --stdin --stdin-path FILE < FILE',
  stdinPath:
    '--stdin and --stdin-path must be used together: the text comes from standard input and stands in for that file.',
  stdinNow: '--stdin stands in for a file on disk, so it cannot be used with --at.',
  oneOutput: (formats: string) =>
    `Only one format can go to standard output, not ${formats}; write the others to files, as in --format sarif=out.sarif.`,
  stagedAlone: '--staged checks what is about to be committed, so it cannot be used with --at or --stdin.',
  badCount: (text: string) => `${text} is not a number of problems; use 1 or more.`,
  /** What --max-problems left out. */
  omitted: (count: number) => `${plural(count, 'more problem')} not shown (--max-problems)`,
  checked: {
    files: (count: number) => `Checked ${plural(count, 'file')}:`,
    rules: (count: number) => `Using ${plural(count, 'rule')}:`,
    noExceptions: 'Exceptions: none',
    exceptions: (count: number) => `Exceptions: ${count}`,
    exception: (rule: string, where: string, until: PlanDate, count: number, reason: string) =>
      `${rule}, ${where}, until ${until}, suppressed ${count}: ${reason}`,
    years: (first: string, last: string) => `Holidays and adjusted workdays are known for ${first} to ${last}.`,
  },
  runCheck: 'Run plan check to see all errors and how to fix them.',
  directAlone: '--direct needs --since, to know which revision to compare with.',
  /** Workspaces of the repository that --dir, a path, a plan or the place of the reader left out. */
  leftOut: (folders: string) =>
    `Not checked: ${folders}. Run plan check at the top of the repository to check every workspace.`,
  sparse: (count: number) => `${plural(count, 'file')} not on disk (sparse checkout): read from the index.`,
  newOnlyAlone: '--new-only needs --since, to know which revision to compare with.',
  badSeverity: (known: string) => `The severities are ${known}.`,
  badMost: (text: string) => `${text} is not a number of warnings: expected 0 or a whole number above it.`,
  tooManyWarnings: (count: number, most: number) => `${plural(count, 'warning')}; --max-warnings permits ${most}.`,
  baseline: {
    held: (count: number) => `Left out, for the baseline names them: ${count}`,
    written: (file: string, count: number, gone: number) =>
      `Wrote ${file}: ${plural(count, 'finding')}${gone === 0 ? '' : `, ${gone} fewer than before`}.`,
    none: (file: string) => `There is no baseline ${file}. To write it: plan check --baseline ${file} --write-baseline`,
    unreadable: (file: string) =>
      `${file} is not a baseline that plan wrote, or cannot be read. To write it again, delete it first; then --write-baseline takes in everything there is.`,
    alone: '--write-baseline needs --baseline FILE, to know where to write.',
    whole:
      '--write-baseline is about everything that a whole check of the disk finds: it cannot be used with rules, paths, --plan, --new-only, --staged, --stdin or --at.',
  },
  fix: {
    done: (count: number) => `Fixed ${plural(count, 'problem')}:`,
    would: (count: number) => `Would fix ${plural(count, 'problem')}; nothing was written (--dry-run):`,
    nothing: 'There is nothing to fix that has only one right answer.',
    notWith: (option: string) => `--fix changes files on disk, so it cannot be used with ${option}.`,
    dryRunAlone: '--dry-run needs --fix.',
  },
};

export const help = {
  summary: 'check the files: form, references, and agreement with the issued document',
  what: 'only these files or folders; or only these rules, by id, group or name (besides those that always run)',
  strict: 'also apply the strict rules, such as those on skipped stages, unused rosters and measures of the same title',
  format: (known: string) => `${known}; add =FILE to write to a file; may be repeated`,
  maxProblems: 'show at most this many problems, and say how many more there are',
  failSeverity: 'what ends with exit code 1: error (unless given), or warning as well',
  maxWarnings: 'end with exit code 1 if there are more warnings than this',
  baseline: 'leave out what this file names: problems from before the check was taken up (made by --write-baseline)',
  writeBaseline: 'with --baseline: write the file; in one that exists, only take out what is fixed',
  quiet: 'show only errors, and no summary',
  verbose: 'also say what was checked: files, rules, exceptions',
  staged: 'check what is about to be committed (the index), not the files on disk',
  stdin: 'read standard input in place of the file named by --stdin-path',
  stdinPath: 'the file that standard input stands in for; only its problems are shown',
  since:
    'also check what changed since this revision: promises, ids, issued text, journal (for a branch: since the work forked from it)',
  direct:
    'with --since: compare with that revision itself, not with where the work forked from it (for a push, which replaces it)',
  newOnly: 'with --since: of all other problems, show only new ones',
  fix: 'fix what has only one right answer, and leave every other byte as it is',
  dryRun: 'with --fix: show the changes as a patch, and write nothing',
  examples: [
    ['plan check', 'silent when all is well'],
    ['plan check plans/2022', 'only what is in this folder'],
    ['plan check journal deadline/outside-period', 'only these rules: a group, and one by its id'],
    ['plan check --strict --max-problems 20', 'every rule, the first 20 problems'],
    ['plan check --format sarif=out.sarif --format human', 'for CI, and for people'],
    ['plan check --since origin/main', 'before a merge: what is not allowed in this change'],
    [
      'plan check --stdin --stdin-path plans/2022/plan.yaml',
      'for editors: text that is not saved yet, read from standard input',
    ],
    ['plan check --baseline baseline.json --write-baseline', 'take up the check: what is wrong by now fails nobody'],
    ['plan check --baseline baseline.json --max-warnings 0', 'in CI: anything new fails'],
    ['plan check --fix --dry-run', 'what can be fixed, as a patch'],
    ['plan check --fix', 'fix it'],
  ],
};
