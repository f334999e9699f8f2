/** What the program says in English. Its shape is the type that every other catalogue must have. */

import type { PlanDate } from '../model/date.ts';
import type { Reason, ReasonCode } from '../projection/light.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en = {
  /** Joins a label and its value. */
  labelled: (label: string, value: string) => `${label}: ${value}`,
  listSeparator: ', ',
  none: 'none',
  undecided: 'TBD',
  lights: { red: 'red', yellow: 'yellow', green: 'green', blue: 'blue', grey: 'grey' },
  states: {
    planned: 'not begun',
    active: 'under way',
    blocked: 'blocked',
    done: 'done',
    verified: 'verified',
    cancelled: 'cancelled',
  },
  comparators: {
    about: (value: string) => `about ${value}`,
    at_least: (value: string) => `at least ${value}`,
    more_than: (value: string) => `more than ${value}`,
    exactly: (value: string) => `exactly ${value}`,
    at_most: (value: string) => `at most ${value}`,
    stretch: (target: string) => `${target} (a stretch)`,
    unquantified: (word: string) => `${word} (no number set)`,
  },
  /** The kinds that are built in; a workspace's own go by their names. */
  kinds: {
    document: 'document',
    selection: 'selection',
    acceptance: 'acceptance',
    inspection: 'inspection',
    event: 'event',
    system: 'system',
    mechanism: 'mechanism',
    construction: 'construction',
    study: 'study',
    training: 'training',
    assistance: 'assistance',
    promotion: 'promotion',
    recurring: 'recurring',
    cooperation: 'cooperation',
  },
  reason: (reason: Reason): string => {
    switch (reason.code) {
      case 'overdue':
        return reason.set
          ? `${plural(reason.days, 'day')} overdue (due ${reason.deadline})`
          : `open ${plural(reason.days, 'day')} after the period's end`;
      case 'blocked':
        return reason.problem === undefined
          ? `blocked since ${reason.since}`
          : `blocked since ${reason.since}: ${reason.problem}`;
      case 'behind':
        return `behind: ${Math.floor(reason.elapsed)}% of the time gone, ${Math.floor(reason.percent)}% done`;
      case 'exceeded':
        return `over the limit: ${reason.value} of ${reason.target.value}`;
      case 'dueSoon': {
        const when = reason.days === 0 ? 'today' : `in ${plural(reason.days, 'day')}`;
        return reason.set ? `due ${when}` : `the period ends ${when}`;
      }
      case 'stale':
        return `no entry for ${plural(reason.days, 'day')}`;
      case 'done':
        return `done on ${reason.on}`;
      case 'verified':
        return `verified on ${reason.on}`;
      case 'targetMissed':
        return reason.target.stretch
          ? `stretch target not reached: ${reason.value} of ${reason.target.value}`
          : `target missed: ${reason.value} of ${reason.target.value}`;
      case 'cancelled':
        return reason.reason === undefined
          ? `cancelled on ${reason.on}`
          : `cancelled on ${reason.on}: ${reason.reason}`;
      case 'notStarted':
        return `starts on ${reason.start}`;
      case 'waiting':
        return `waiting for ${reason.on.join(', ')}`;
      case 'onTrack':
        return 'on track';
    }
  },
  /** Some measures of a task, by why they stand as they do. */
  reasonCount: (code: ReasonCode, count: number): string => {
    const words: Record<ReasonCode, string> = {
      overdue: 'overdue',
      blocked: 'blocked',
      behind: 'behind',
      exceeded: 'over the limit',
      dueSoon: 'due soon',
      stale: 'without news',
      done: 'done',
      verified: 'verified',
      targetMissed: 'short of target',
      cancelled: 'cancelled',
      notStarted: 'not to start yet',
      waiting: 'waiting',
      onTrack: 'on track',
    };
    return `${count} ${words[code]}`;
  },
  noMeasures: 'no measures',
  status: {
    mainTasks: 'Main tasks',
    asOf: (date: PlanDate, start: PlanDate, end: PlanDate, elapsed: number) =>
      `As of ${date} · period ${start} to ${end}, ${Math.floor(elapsed)}% gone`,
    before: (start: PlanDate) => `The period has not begun; to see the plan under way, use --as-of ${start} or later.`,
    after: (end: PlanDate) => `The period is over; to see how it stood at the end, use --as-of ${end}.`,
    total: (done: number, measures: number, percent: string) =>
      `${done} of ${plural(measures, 'measure')} done, progress ${percent}`,
    section: (title: string, tasks: number, done: number, measures: number, percent: string) =>
      `${title}: ${plural(tasks, 'task')}, ${done} of ${plural(measures, 'measure')} done, progress ${percent}`,
    cancelled: (count: number) => `${count} cancelled`,
    undecided: (undated: number, unassigned: number, unquantified: number) =>
      `To be decided: deadline of ${undated}, lead of ${unassigned}, number of ${unquantified}`,
    noTasks: 'This plan has no tasks yet.',
    columns: {
      id: 'Id',
      task: 'Task',
      lead: 'Lead',
      measures: 'Done',
      progress: 'Progress',
      due: 'Next due',
      light: 'Light',
      why: 'Why',
    },
  },
  list: {
    columns: {
      id: 'Id',
      title: 'Measure',
      kind: 'Kind',
      target: 'Target',
      lead: 'Lead',
      due: 'Due',
      progress: 'Progress',
      light: 'Light',
      why: 'Why',
    },
    /** The words for filters of a query, beside the English ones. */
    filters: {
      light: 'light',
      kind: 'kind',
      lead: 'lead',
      with: 'with',
      state: 'state',
      task: 'task',
      roster: 'roster',
      due: 'due',
    },
    found: (count: number) => plural(count, 'measure'),
    empty: 'No measure matches.',
    unknownKey: (key: string, known: string) => `There is no filter "${key}". The filters are ${known}.`,
    badValue: (key: string, value: string, known: string) => `"${value}" is no ${key}. Possible: ${known}.`,
  },
  show: {
    task: 'Task',
    measure: 'Measure',
    text: 'As issued',
    reads: 'Reads',
    errata: 'Errata',
    erratum: {
      sure: (asIssued: string, read: string) => `"${asIssued}" reads "${read}"`,
      likely: (asIssued: string, read: string) => `"${asIssued}" most likely reads "${read}"`,
      doubtful: (asIssued: string, read: string) => `"${asIssued}" may read "${read}": doubtful`,
    },
    quote: 'Promise',
    kind: 'Kind',
    stages: 'Stages',
    target: 'Target',
    scope: 'Covers',
    start: 'Starts',
    lead: 'Lead',
    with: 'With',
    documents: 'Documents',
    due: 'Due',
    nextDue: 'Next due',
    limit: (end: PlanDate) => `TBD (the period's end, ${end}, is the limit)`,
    depends: 'Depends on',
    links: 'See also',
    roster: 'Roster',
    rosterSize: (title: string, members: number, size: number) => `${title}: ${members} of ${size} named`,
    rosterNamed: (title: string, members: number) => `${title}: ${plural(members, 'member')} named`,
    serves: 'Serves',
    weight: 'Weight',
    note: 'Note',
    state: 'State',
    light: 'Light',
    progress: 'Progress',
    measures: 'Measures',
    journal: 'Journal',
    noEntries: 'no entry yet',
    slippage: 'Slippage',
    slipped: (days: number, amendments: number) =>
      `${days > 0 ? '+' : ''}${plural(days, 'day')} by ${plural(amendments, 'amendment')}`,
    basis: {
      done: 'done',
      value: (value: string, target: string) => `${value} of ${target}`,
      roster: (reached: number, size: number) => `${reached} of ${plural(size, 'member')} at the last stage`,
      stages: (reached: number, all: number, stage: string) => `stage ${reached} of ${all}: ${stage}`,
      reported: 'as reported',
      none: 'nothing yet to count from',
    },
    entry: {
      stage: (stage: string) => `stage ${stage}`,
      member: (member: string, stage: string) => `${member}: stage ${stage}`,
      value: (value: string) => `total ${value}`,
      add: (value: string) => `added ${value}`,
      percent: (percent: number) => `${percent}%`,
      problem: (text: string) => `problem: ${text}`,
      next: (text: string) => `next: ${text}`,
      amendDue: (date: PlanDate) => `deadline moved to ${date}`,
      amendLead: (lead: string) => `lead now ${lead}`,
      amendTarget: (target: string) => `target now ${target}`,
      reason: (text: string) => `reason: ${text}`,
      evidence: (text: string) => `evidence: ${text}`,
      by: (name: string) => `by ${name}`,
      reopened: 'reopened',
    },
    unknown: (id: string) => `The plan has no task or measure ${id}.`,
    didYouMean: (ids: string) => `Did you mean ${ids}?`,
  },
  trace: {
    summary: (percent: string, characters: number) => `${percent} covered of ${characters} characters of the document`,
    parts: (quoted: number, headings: number, context: number, left: number) =>
      `promises ${quoted}, headings ${headings}, context ${context}, left over ${left}`,
    context: 'Marked as context:',
    passage: (line: number, column: number, task: string | undefined, text: string) =>
      `${line}:${column} ${task === undefined ? '' : `(task ${task}) `}${text}`,
    left: 'Covered by no measure:',
    noSource: (plan: string) => `Plan ${plan} names no issued document (source), or it could not be read.`,
  },
  check: {
    severity: { error: 'error', warning: 'warning' },
    summary: (errors: number, warnings: number) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    incomplete: (count: number) =>
      `${count === 1 ? 'One fault' : `${count} faults`} in the plan files: what follows from them is missing above.`,
    more: (count: number) => `… and ${count} more`,
    runCheck: 'Run plan check for all of it and how to mend it.',
  },
  errors: {
    prefix: (message: string) => `plan: ${message}`,
    noWorkspace: (folder: string) =>
      `There is no workspace.yaml in ${folder} or the folders above it. Change to the folder with the plans, or name it with --dir (or PLAN_DIR).`,
    noWorkspaceIn: (folder: string) => `There is no workspace.yaml in ${folder}.`,
    unknownPlan: (id: string, known: string) => `There is no plan ${id}. The plans are: ${known}.`,
    noPlans: 'The workspace has no plan yet: a plan is a folder with a plan.yaml in it.',
    unreadablePlans: 'None of the plans could be read: see plan check.',
    unreadablePlan: (id: string) => `The plan ${id} could not be read: see plan check.`,
    ambiguousPlan: (known: string) =>
      `The workspace has several plans and names no default; choose with --plan: ${known}, or all.`,
    badTimezone: (timezone: string) => `workspace.yaml: there is no time zone ${timezone}; write, say, Asia/Shanghai.`,
    badDate: (text: string) => `${text} is not a date; write year-month-day, as in 2022-06-30.`,
    badWidth: (text: string) => `${text} is no width: give a number of columns from 40 to 1000.`,
    badLanguage: (text: string) => `There is no language ${text}; it is zh or en.`,
    unknownSchema: (name: string, known: string) => `There is no schema ${name}. The schemas are ${known}.`,
    internal: (message: string) =>
      `An error inside plan itself: ${message}. Your files were not changed. Please report it, with the command you ran.`,
    notReadable: (message: string) => `The system refused: ${message}`,
  },
  usage: {
    unknownOption: (option: string) => `There is no option ${option}.`,
    unknownCommand: (command: string) => `There is no command ${command}.`,
    missingArgument: (argument: string) => `The argument ${argument} is missing.`,
    optionMissingArgument: (option: string) => `The option ${option} needs a value.`,
    excessArguments: 'There are too many arguments.',
    other: (message: string) => message,
    suggestion: (words: string) => `Did you mean ${words}?`,
    seeHelp: (command: string) => `See ${command} --help.`,
  },
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    commonOptions: 'Common options:',
    help: 'show this help',
    helpCommand: 'help on a command',
    version: 'show the version',
    program: 'Plain-text accounting for work plans: what was promised, what was done, and what stands at any date.',
    exitCodes: 'Exit: 0 fine; 1 findings; 2 wrong usage, or no workspace.',
    asOf: 'show what stood on this date (default: today)',
    dir: "the workspace's folder (default: the nearest workspace.yaml; or PLAN_DIR)",
    plan: 'the plan to show, or "all" (default: the one that workspace.yaml names)',
    json: 'JSON instead of text; its shape is in schemas/output/',
    lang: 'language: zh or en (default: that of the workspace; or PLAN_LANG)',
    noColor: 'no colours (also NO_COLOR)',
    width: 'columns to use (default: those of the terminal)',
    status: {
      summary: 'the progress table: a row a task, with lights',
      query: 'only what matches; see plan list --help',
      measures: 'a row for each measure too',
      examples: [
        ['plan status', 'the default plan, today'],
        ['plan status --as-of 2022-06-30', 'as it stood on 30 June'],
        ['plan status --measures light:red', 'what is in the red, measure by measure'],
        ['plan status --plan all', 'every plan of the workspace'],
      ],
    },
    list: {
      summary: 'the measures that match',
      query:
        'words in the title, or filters: light: kind: lead: with: state: task: roster: due: (a date, <date, >date or none); commas for "or", a - before the value for "not"',
      examples: [
        ['plan list', 'every measure'],
        ['plan list light:red,yellow', 'red or yellow'],
        ['plan list kind:selection 中职', 'selections with 中职 in the title'],
        ['plan list "due:<2022-07-01" state:-done', 'due before July and not done'],
        ['plan list lead:none', 'those without a lead'],
      ],
    },
    show: {
      summary: 'everything about one task or measure',
      id: 'an id such as 4, 4-2 (or 4.2), R8 (or 附8), or a word of the title',
      examples: [
        ['plan show 4-2', 'measure 4-2'],
        ['plan show 附8', 'task R8 of the annex'],
      ],
    },
    check: {
      summary: 'check the files: form, references, and what was issued',
      paths: 'only findings in these files or folders',
      examples: [
        ['plan check', 'silent when all is well'],
        ['plan check plans/2022', 'only what lies in this folder'],
        ['plan check --json', 'for programs'],
      ],
    },
    trace: {
      summary: 'which passages of the issued document no measure covers',
      context: 'also list what is marked as context',
      examples: [
        ['plan trace', 'the default plan'],
        ['plan trace --context', 'with what counts as context'],
      ],
    },
    schema: {
      summary: 'print the JSON Schema of a file or of a --json output',
      name: 'workspace, plan, annex, roster, journal, common, or output/status and the like',
      examples: [['plan schema plan > plan.schema.json', 'for an editor or another validator']],
    },
  },
};

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Widened<Result>
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : { readonly [Key in keyof T]: Widened<T[Key]> };

/** What every catalogue must have. */
export type Messages = Widened<typeof en>;
