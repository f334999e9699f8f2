/** What `plan init` says in English, and its help. */
export const words = {
  title: 'Work plans',
  planTitle: (year: string) => `Work plan ${year}`,
  askTitle: 'What is the workspace called? (for example: Work plans of the vocational education office)',
  askYear: (year: string) => `Which year is the plan for? (Enter for ${year})`,
  askLead: (name: string) => `Which office leads most of the work? (Enter for ${name})`,
  badYear: (text: string) => `--year: ${text} is not a year; write, for example, 2026.`,
  notAFolder: (path: string) => `${path} is a file, not a folder.`,
  noRepository: (folder: string) =>
    `${folder} is not in a git repository; run git init first, then plan init --git again.`,
  /** The comments and the example in the first plan.yaml. */
  plan: {
    about: 'An example: replace it with your own tasks. plan check shows what is wrong, plan explain why.',
    sections:
      'A section: the heading in the document, written on its first task; it holds until the next task that has one.',
    section: 'Part 1. Rules',
    task: 'Draw up the rules',
    text: 'Draw up the rules for the year and issue them by the end of the year.',
    ids: "Measures: what is checked one by one, numbered after the task; quote repeats the task's text.",
    measure: 'Issue the rules',
    quote: 'issue them by the end of the year',
    terms: 'A deadline is a date, or a term that names one day: 年底前 (by the end of the year), 上半年, 9月底前.',
    leads:
      'There may be several leads, the first lead first; with names who takes part. Both hold for every measure of the task.',
    lead: 'General office',
    otherLead: 'Personnel office',
    supporting: 'All schools',
    targets: 'A target: at_least, about, at_most. plan log 2-1 --value 126 records how much is done.',
    duties: 'A recurring duty: once a month; plan log 2-2 --occurrence says for which month.',
    rosters:
      'A roster: work done member by member; its members are in the folder rosters, and plan roster shows who is how far.',
    training: {
      section: 'Part 2. Training',
      task: 'Train teachers',
      text: 'Train at least 200 teachers. Review progress every month. Build a number of model schools.',
      measure: 'Train teachers',
      quote: 'Train at least 200 teachers',
      unit: 'teachers',
      duty: 'Review the training',
      dutyQuote: 'Review progress every month',
      followed: 'Build model schools',
      followedQuote: 'Build a number of model schools',
    },
    roster: {
      about: 'An example of a roster. plan roster model-schools add NAME adds a member, remove takes one out.',
      title: 'Model schools',
      stages: ['applied', 'being built', 'accepted'],
      first: 'No. 1 School',
      second: 'No. 2 School',
    },
  },
  attributes: {
    journals: 'When two people add entries for the same week, both are kept; no entry is lost to a conflict.',
    evidence: 'Evidence stays, byte for byte, as it was given: the journal has its hashes.',
    lines: 'Line endings are the same on every machine; issued documents stay exactly as they are.',
  },
  ignore: 'Locks, while a journal is being written.',
  info: 'Written by plan init --git: plan merges these files record by record on this machine.',
  hook: 'Written by plan init --git: checks what is about to be committed or pushed.',
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
  kept: (what: string) => `${what} (already there)`,
  alreadySet: (what: string) => `${what} (already set)`,
  hookThere: (path: string, line: string) =>
    `${path} already exists; to check plan files too, add this line at its beginning, below the line with #!: ${line}`,
  hooksElsewhere: (path: string, hook: string, line: string) =>
    `core.hooksPath points to ${path}, which others may share; to check plan files, add this line to its ${hook}: ${line}`,
  next: 'Next steps:',
  enter: (folder: string) => `cd ${folder}`,
  steps: (file: string) => [
    `replace the example in ${file} with your own tasks`,
    'plan check        finds what is wrong',
    'plan status       shows where the plan stands',
    'plan log 1-1 -m … records what happened',
  ],
  nextGit: 'plan init --git   sets up git, so that two people’s changes merge record by record',
  notWritten: 'Nothing was written (--dry-run).',
  there: (folder: string) => `There is already a workspace in ${folder}; nothing was changed.`,
};

export const help = {
  summary: 'create a workspace: its files, an example plan, and the schemas for editors',
  folder: 'where to put the workspace (default: the existing one, else plans)',
  title: 'the name of the workspace',
  year: 'the year of the first plan (default: this year)',
  lead: 'the office that leads in the example (default: General office)',
  yes: 'ask nothing; what is not given has its default',
  git: 'set up git here: record-by-record merging, attributes, and a check before each commit and push',
  dryRun: 'show what would be done, and write nothing',
  examples: [
    ['plan init', 'a workspace in the folder plans'],
    ['plan init --git', 'the same, and git set up for it; for an existing workspace, git alone'],
    ['plan init --git --dry-run', 'what it would do'],
  ],
};
