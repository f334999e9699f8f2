/** What `plan init` says in English, and its help. */
export const words = {
  title: 'Work plans',
  planTitle: (year: string) => `Work plan ${year}`,
  askTitle: 'What is the workspace called? (say: Work plans of the vocational education office)',
  badYear: (text: string) => `--year: ${text} is no year; write, say, 2026.`,
  notAFolder: (path: string) => `${path} is a file, and no folder.`,
  noRepository: (folder: string) =>
    `${folder} is in no git repository: run git init first, then plan init --git again.`,
  /** The comments and the example in the first plan.yaml. */
  plan: {
    about: 'An example: replace it by your own tasks. plan check tells what is amiss, plan explain why.',
    task: 'Draw up the rules',
    text: 'Draw up the rules for the year and issue them by the end of the year.',
    measure: 'Issue the rules',
    quote: 'issue them by the end of the year',
    lead: 'General office',
  },
  attributes: {
    journals: 'Two people’s entries of one week stand side by side; an entry is never lost to a conflict.',
    lines: 'Lines end in one way on every machine; what was issued stays to the letter.',
  },
  ignore: 'While a journal is written.',
  info: 'Written by plan init --git: plan merges these files record by record on this machine.',
  hook: 'Written by plan init --git: checks what is about to be committed.',
  hookMissing: 'plan was not found, so the plan files were not checked. Run plan init --git again.',
  driver: 'plan files, record by record',
  done: { write: 'wrote', add: 'added to', set: 'set', kept: 'unchanged', yours: 'for you to do' },
  would: {
    write: 'would write',
    add: 'would add to',
    set: 'would set',
    kept: 'unchanged',
    yours: 'for you to do',
  },
  kept: (what: string) => `${what} (there already)`,
  alreadySet: (what: string) => `${what} (set already)`,
  hookThere: (path: string, line: string) =>
    `${path} is there already; to check plan files too, add this line to it: ${line}`,
  hooksElsewhere: (path: string, hook: string, line: string) =>
    `core.hooksPath names ${path}, which others may share; to check plan files before a commit, add this line to its ${hook}: ${line}`,
  next: 'What comes next:',
  enter: (folder: string) => `cd ${folder}`,
  steps: (file: string) => [
    `write your tasks into ${file}, in place of the example`,
    'plan check        finds what is amiss',
    'plan status       shows where it stands',
    'plan log 1-1 -m … enters what happened',
  ],
  nextGit: 'plan init --git   sets up git, so that two people’s changes merge record by record',
  notWritten: 'Nothing was written (--dry-run).',
  there: (folder: string) => `There is a workspace in ${folder} already; nothing was changed.`,
};

export const help = {
  summary: 'begin a workspace: its files, an example plan, and the schemas for editors',
  folder: 'where the workspace is to be (default: the one there is, else plans)',
  title: 'what the workspace is called',
  year: 'the year of the first plan (default: this one)',
  git: 'set up git here: merging record by record, attributes, and a check before each commit',
  dryRun: 'show what would be done, and write nothing',
  examples: [
    ['plan init', 'a workspace in the folder plans'],
    ['plan init --git', 'and git set up for it; for a workspace there is, git alone'],
    ['plan init --git --dry-run', 'only show what it would do'],
  ],
};
