/** What the program says in English. Its shape is the type that every other catalogue must have. */

import type { PlanDate } from '../model/date.ts';
import type { Reason, ReasonCode } from '../projection/light.ts';
import { someOf } from './some-of.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en = {
  /** Joins a label and its value. */
  labelled: (label: string, value: string) => `${label}: ${value}`,
  listSeparator: ', ',
  none: 'none',
  undecided: 'TBD',
  lights: {
    red: 'red',
    yellow: 'yellow',
    green: 'green',
    blue: 'blue',
    grey: 'grey',
  },
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
        return `${plural(reason.days, 'day')} overdue (due ${reason.deadline})`;
      case 'periodOver':
        return `open ${plural(reason.days, 'day')} after the period's end`;
      case 'missed':
        return `missed ${reason.ids.length}: ${someOf(reason.ids, ', ', ', …')}`;
      case 'blocked':
        return reason.problem === undefined
          ? `blocked since ${reason.since}`
          : `blocked since ${reason.since}: ${reason.problem}`;
      case 'behind':
        return `behind: ${Math.floor(reason.elapsed)}% of the time gone, ${Math.floor(reason.percent)}% done`;
      case 'exceeded':
        return `over the limit: ${reason.value} of ${reason.target.value}`;
      case 'dueSoon':
        return reason.days === 0 ? 'due today' : `due in ${plural(reason.days, 'day')}`;
      case 'periodEnding':
        return reason.days === 0 ? 'the period ends today' : `the period ends in ${plural(reason.days, 'day')}`;
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
      periodOver: "open after the period's end",
      missed: 'missed',
      blocked: 'blocked',
      behind: 'behind',
      exceeded: 'over the limit',
      dueSoon: 'due soon',
      periodEnding: "near the period's end",
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
  /** What a plan is called in a heading: its title, and the revision of its files that is shown, where one is. */
  planTitle: ({ title, revision }: { readonly title: string; readonly revision?: string }) =>
    revision === undefined ? title : `${title} (revision ${revision})`,
  /** A deadline as the plan words it, and the day it means. */
  termed: (term: string, date: string) => `${term} (${date})`,
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
    uncounted: (count: number) =>
      `${plural(count, 'entry', 'entries')} of the journal ${count === 1 ? 'does' : 'do'} not count, naming a measure, stage, member or occurrence that there is not; plan check tells which.`,
    noTasks: 'This plan has no tasks yet.',
  },
  list: {
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
    noMeasures: 'There are no measures yet.',
    unknownKey: (key: string, known: string) => `There is no filter "${key}". The filters are ${known}.`,
    badValue: (key: string, value: string, known: string) => `"${value}" is no ${key}. Possible: ${known}.`,
  },
  due: {
    columns: {
      progress: 'Done',
      left: 'Left',
      obstacle: 'In the way',
    },
    heading: (asOf: PlanDate, until: PlanDate, late: number, ahead: number, undated: number) =>
      `As of ${asOf}: ${late} overdue, ${ahead} due by ${until}` +
      (undated > 0 ? `; ${plural(undated, 'open measure')} without a deadline` : ''),
    today: 'today',
    left: (days: number, workdays: number | undefined) =>
      plural(days, 'day') + (workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`),
    late: (days: number, workdays: number | undefined) =>
      `${plural(days, 'day')} late${workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`}`,
    missed: (occurrence: string, late: string) => `${occurrence} ${late}`,
    next: (date: PlanDate) => `next due ${date}`,
    lastEntry: (date: PlanDate) => `last entry ${date}`,
    nothing: (until: PlanDate) => `Nothing is overdue, and nothing falls due by ${until}.`,
    nothingDated: (until: PlanDate, undated: number) =>
      `Nothing is overdue, and nothing falls due by ${until}; ${plural(undated, 'open measure')} without a deadline.`,
    periodOver: (count: number, end: PlanDate) =>
      `${plural(count, 'measure')} without a deadline ${count === 1 ? 'is' : 'are'} still open after the period's end, ${end}.`,
    digest: (title: string, asOf: PlanDate) => `${title}: due and overdue as of ${asOf}`,
    unit: (unit: string, count: number) => `${unit} (${count})`,
    item: (id: string, title: string, due: string, left: string, obstacle: string) =>
      `${id} ${title}: due ${due}, ${left}; ${obstacle}`,
    unknownYears: (years: string) =>
      `The holidays of ${years} are not known to the calendar: only calendar days are told, no workdays.`,
    noWorkdays: (year: string) =>
      `Workdays can not be counted from ${year} on: the calendar does not know the holidays. Give calendar days, such as 14d.`,
    badWindow: (text: string) =>
      `${text} is no stretch of time: 14d (days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter.`,
    badBy: (known: string) => `--by takes ${known}.`,
    badFailOn: (known: string) => `--fail-on takes ${known}.`,
  },
  timeline: {
    month: (month: number) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
    summary: (moved: number, late: number, undated: number) =>
      `${plural(moved, 'deadline')} moved, ${late} overdue, ${undated} to be decided`,
    legend: 'Key',
    /** What the marks of the chart mean, those of a terminal and those of a picture. */
    marks: {
      progress: 'share done',
      rest: 'still to do',
      open: 'no deadline set: up to the end of the period',
      duty: 'recurring',
      due: 'deadline',
      approved: 'deadline as approved',
      slip: 'moved by',
      late: 'overdue',
      stage: 'stage reached',
      met: 'occurrence met',
      missed: 'occurrence missed',
      done: 'done',
      verified: 'verified',
      cancelled: 'cancelled',
      today: (date: PlanDate) => `as of ${date}`,
      outside: 'beyond the period',
    },
    moved: (days: number) => `${days > 0 ? '+' : '-'}${plural(Math.abs(days), 'day')}`,
    /** How many occurrences of a duty were met and missed, of how many. */
    occurrences: (met: number, missed: number, all: number) =>
      `${met} of ${all} occurrences met${missed > 0 ? `, ${missed} missed` : ''}`,
    /** The occurrences that were missed, by their ids. */
    missed: (ids: readonly string[]) => `missed: ${someOf(ids, ', ', ' and others')}`,
    next: (id: string) => `next: ${id}`,
    alt: (title: string, start: PlanDate, end: PlanDate, asOf: PlanDate) =>
      `${title}: timeline from ${start} to ${end}, as of ${asOf}`,
    row: (id: string, title: string, start: PlanDate, end: string, percent: string) =>
      `${id} ${title}: ${start} to ${end}, ${percent}`,
  },
  burnup: {
    title: (title: string) => `${title}: promised and achieved`,
    promised: 'promised (as approved)',
    rescheduled: 'deadlines now in force',
    achieved: 'achieved',
    /** The title of a chart without a legend: what its bars and lines are. */
    coloured: (title: string, moved: boolean) =>
      `${title} (bars: achieved; blue line: promised, as approved${moved ? '; orange line: by the present deadlines' : ''})`,
    columns: {
      week: 'Week',
      end: 'By',
      promised: 'Promised',
      rescheduled: 'In force',
      achieved: 'Achieved',
      gap: 'Gap',
    },
    summary: (end: PlanDate, promised: string, rescheduled: string, achieved: string) =>
      `By ${end}: ${promised} promised as approved (${rescheduled} by the deadlines in force), ${achieved} achieved.`,
    before: (start: PlanDate) => `The period begins on ${start}: nothing is to be seen of it yet.`,
    undated: (count: number) => `${plural(count, 'measure')} without a deadline: promised by the end of the period.`,
    nothing: 'No measure to count.',
    alt: (title: string, start: PlanDate, end: PlanDate) =>
      `${title}: promised and achieved, week by week, from ${start} to ${end}`,
  },
  chart: {
    onePlan: (known: string) => `A picture shows one plan; choose with --plan: ${known}.`,
    written: (file: string) => `Written to ${file}`,
    progress: {
      title: (title: string) => `${title}: progress by task`,
      elapsed: (asOf: PlanDate, percent: string) => `as of ${asOf}, ${percent} of the time gone by`,
      row: (id: string, title: string, percent: string, standing: string) => `${id} ${title}: ${percent}, ${standing}`,
    },
    ledger: {
      title: (title: string, measure: string) => `${title} (${measure}): members by stage`,
      asOf: (asOf: PlanDate, members: number) => `as of ${asOf}, ${plural(members, 'member')}`,
      left: 'left',
      notYet: 'not reached',
      further: 'reached; the darker the further',
      since: (date: PlanDate) => `reached since ${date}`,
    },
  },
  page: {
    contents: 'Contents',
    about: 'About this report',
    footnotes: 'Notes',
    /** `again` counts the references to one note from 1. */
    backToText: (note: number, again: number) => `Back to the text, from note ${note}${again > 1 ? ` (${again})` : ''}`,
    table: (number: number, heading: string) => `Table ${number}: ${heading}`,
    filter: 'Filter',
    rows: (shown: string, all: string) => `${shown} of ${all} rows`,
    sortBy: (column: string) => `Sort by ${column}`,
    /** What a report's front matter tells; its keys are never translated. */
    front: {
      plan: 'Plan',
      report: 'Report',
      period: 'Period',
      as_of: 'As of',
      unit: 'Unit',
      query: 'Query',
      form: 'Form',
      number: 'Number',
      language: 'Language',
      revision: 'Revision',
      tool: 'Written by',
    },
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
    repeat: 'Recurs',
    occurrences: 'Occurrences',
    standing: {
      ahead: 'ahead',
      met: 'met',
      late: 'met late',
      waived: 'waived',
      missed: 'missed',
    },
    /** One occurrence: when it is due, how it stands, when it was met or waived, and why waived. */
    occurrence: (due: PlanDate, standing: string, on: PlanDate | undefined, reason: string | undefined) =>
      `due ${due}, ${standing}${on === undefined ? '' : ` (${on}${reason === undefined ? '' : `: ${reason}`})`}`,
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
    journal: 'Journal',
    /** A promise as it is now, and as it was approved. */
    amended: (now: string, approved: string) => `${now} (approved: ${approved})`,
    /** A deadline that moved by so many days. */
    slipped: (now: string, approved: string, days: number) =>
      `${now} (approved: ${approved}, ${days > 0 ? `${plural(days, 'day')} later` : `${plural(-days, 'day')} earlier`})`,
    members: 'Members',
    left: (stage: string, date: PlanDate) => `${stage}; left on ${date}`,
    known: (date: string, hash: string, author: string) => `known since ${date} (${hash}, ${author})`,
    unknownYet: 'not committed yet',
    shallow:
      'This is a shallow clone: what is older than its first commit is shown as known since then. git fetch --unshallow brings the whole history (in CI: fetch-depth: 0).',
    basis: {
      done: 'done',
      value: (value: string, target: string) => `${value} of ${target}`,
      roster: (reached: number, size: number) => `${reached} of ${plural(size, 'member')} at the last stage`,
      stages: (reached: number, all: number, stage: string) => `stage ${reached} of ${all}: ${stage}`,
      occurrences: (met: number, size: number) => `${met} of ${plural(size, 'occurrence')} met`,
      ceiling: (value: string, most: string) => `limit: ${most}, now ${value}: by the time gone, 0 while over it`,
      reported: 'as reported',
      none: 'nothing yet to count from',
    },
  },
  record: {
    written: (place: string) => `Entered in ${place}`,
    undo: (command: string) => `To take the entry back, run ${command}.`,
    notWritten: 'Nothing was written (--dry-run).',
    before: 'before',
    after: 'now',
    future: (date: PlanDate, today: PlanDate) =>
      `${date} is yet to come (today is ${today}): a journal tells what has happened.`,
    already: (id: string, state: string) => `Measure ${id} is ${state} already; plan reopen takes it up again.`,
    onePlan: (known: string) => `An entry belongs to one plan; choose with --plan: ${known}.`,
    badNumber: (option: string, text: string) => `${option}: ${text} is not a number; write, say, 1260000 or 126万.`,
    notInPercent: (option: string, text: string) =>
      `${option}: ${text} has a percent sign, but this measure is not counted in percent: write the number alone, or --percent for how far it is.`,
    noEvidence: (path: string) =>
      `There is no file ${path}; an address begins with http:// or https://, a document number is written as it is.`,
    evidenceElsewhere: (path: string) =>
      `${path} lies outside the plan's folder: copy it into evidence/ there, so that it goes along with the plan.`,
    faulty: (file: string) => `${file} has faults, so nothing was written to it; plan check says how to mend them.`,
    askBy: 'Your name? (git config --global user.name keeps it)',
    askReason: 'Why?',
  },
  export: {
    nothing: 'No measure that matches has a deadline: nothing was written.',
    undated: (count: number) =>
      `${plural(count, 'open measure')} without a deadline ${count === 1 ? 'is' : 'are'} not in it.`,
  },
  report: {
    badKind: (name: string, known: string) =>
      `There is no report ${name === '' ? 'without a name' : name}. The reports are ${known}.`,
    badPeriod: (text: string, example: string) => `${text} is no period of this report; write, say, ${example}.`,
    future: (id: string, start: PlanDate, until: PlanDate) =>
      `${id} begins on ${start}: on ${until} there is nothing to report of it yet.`,
    noneYet: (start: PlanDate, until: PlanDate) =>
      `The plan begins on ${start}: on ${until} there is no period to report on yet.`,
    badNumber: (text: string) => `--number: ${text} is no number of an issue; write, say, 12.`,
    onePlan: (known: string) => `A bulletin, or a template, is of one plan; choose with --plan: ${known}.`,
    eachNeedsFolder: '--each writes many files: name their folder with -o, and give --format without files.',
    badTemplate: (place: string, reason: string) =>
      `${place} The template is faulty: ${reason}. See docs/templates.md.`,
    unreadableTemplate: (file: string) => `${file} can not be read: a template is text in UTF-8.`,
    badSection: (name: string, known: string) => `A report has no section ${name}; its sections are ${known}.`,
    keptTemplate: (file: string) => `${file} is there already and was left as it is.`,
    onePlace: 'Several formats need a file each: --format markdown=report.md --format html=report.html.',
    needsFile: (format: string) => `${format} is no text for a terminal; name a file with -o.`,
    verifyAlone: '--verify takes the report alone: what it is of stands in its front matter.',
    noFile: (file: string) => `${file} is no file that could be a report: it is the Markdown form that is verified.`,
    noReport: (file: string) =>
      `${file} does not begin with the front matter of a report (plan, report, period, as_of, language, revision, tool), so nothing can be verified.`,
    verified: {
      holds: (period: string, asOf: PlanDate) => `The report on ${period}, as of ${asOf}, follows from the data.`,
      edited: (period: string, asOf: PlanDate) =>
        `The report on ${period}, as of ${asOf}, was edited by hand; the data have not changed.`,
      outdated: (period: string, asOf: PlanDate) =>
        `The report on ${period}, as of ${asOf}, is as it was written, but the data have changed since.`,
      both: (period: string, asOf: PlanDate) =>
        `The report on ${period}, as of ${asOf}, was edited by hand, and the data have changed since.`,
      unclear: (period: string, asOf: PlanDate) =>
        `The report on ${period}, as of ${asOf}, is not what follows from the data. The revision that it was written at can't be had again, so whether the text or the data changed can't be told.`,
      otherTool: (tool: string) => `It was written by another version of the program (${tool}).`,
      editedPatch: 'Edited by hand:',
      outdatedPatch: (revision: string) => `Changed by the data since ${revision}:`,
      unclearPatch: 'What the data say (-), and what the report says (+):',
    },
  },
  ics: {
    name: (id: string, title: string) => `${id} ${title}`,
    occurrence: (id: string, title: string, occurrence: string) => `${id} ${title} (${occurrence})`,
    summary: {
      open: (name: string) => name,
      overdue: (name: string) => `[overdue] ${name}`,
      done: (name: string) => `[done] ${name}`,
      cancelled: (name: string) => `[cancelled] ${name}`,
    },
    alarm: (days: number, name: string) => `Due in ${plural(days, 'day')}: ${name}`,
    light: (light: string, why: string) => `${light}, ${why}`,
    asOf: (plan: string, date: PlanDate) => `${plan}, as of ${date}`,
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
  explain: {
    tier: {
      always: 'always checked',
      since: 'checked with --since REV, and by the hook',
      default: 'checked by default',
      strict: 'checked with --strict',
      named: 'checked when named',
    },
    bad: (file: string) => `Not so (${file}):`,
    before: (file: string) => `Before (${file}):`,
    change: (file: string) => `Not changed so (${file}):`,
    found: 'What the check says:',
    good: 'But so:',
    more: 'plan explain RULE shows one of them with an example.',
    unknown: (word: string) => `There is no rule ${word}.`,
  },
  check: {
    severity: {
      error: 'error',
      warning: 'warning',
    },
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
  },
  merge: {
    /** The sides of a merge: in a rebase too, the current one is what the files are changed on. */
    ours: (name: string | undefined) => (name === undefined ? 'current version' : `current version (${name})`),
    theirs: (name: string | undefined) => (name === undefined ? 'incoming version' : `incoming version (${name})`),
    base: 'common ancestor',
    removed: (label: string) => `${label}: removed`,
    clashes: (path: string, count: number) =>
      `${path}: both sides changed ${count === 1 ? 'one place' : `${count} places`} in different ways; somebody has to decide.`,
    place: (line: number, name: string) => `  line ${line}: ${name}`,
    settle:
      'Keep what is right in the file, remove the lines <<<<<<<, ======= and >>>>>>>, run plan check, then git add it.',
    byLines: (path: string) => `${path} could not be merged record by record; git merges it line by line.`,
    failed: (path: string, reason: string) => `${path} was not merged, and is as it was: ${reason}`,
    noText: (path: string, reason: string) =>
      `${path} can't be merged (${reason}): it is as the current version has it; put in what the incoming one changed, then git add it.`,
    badMarkerSize: (text: string) => `--marker-size: ${text} is no number of characters from 1 to 1000.`,
  },
  init: {
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
    done: {
      write: 'wrote',
      add: 'added to',
      set: 'set',
      kept: 'unchanged',
      yours: 'for you to do',
    },
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
  },
  /** What changed between two revisions, as a person would say it. */
  change: {
    plan: (id: string) => `Plan ${id}`,
    task: (id: string) => `Task ${id}`,
    measure: (id: string) => `Measure ${id}`,
    rosterOf: (id: string) => `Roster ${id}`,
    workspace: 'Workspace',
    /** Several things that are said of one change. */
    clauses: '; ',
    labels: {
      deadline: 'deadline',
      target: 'target',
      lead: 'lead',
      start: 'start',
      repeat: 'recurrence',
      scope: 'extent',
      weight: 'weight',
      kind: 'kind',
      roster: 'roster',
      with: 'parties that take part',
      depends: 'measures it depends on',
      links: 'links',
      serves: 'measures it serves',
      documents: 'documents',
      baseline: 'baseline',
      period: 'period of the plan',
      approval: 'date of approval',
      'plan-title': "plan's title",
      notice: "plan's notice",
      principle: 'principle',
      source: 'issued document',
      heading: "annex's heading",
      'task-title': "task's title",
      text: 'issued text',
      title: 'title',
      quote: 'quote',
      note: 'note',
      'roster-title': "roster's title",
      errata: 'errata',
      context: 'context',
      size: 'size',
      stages: 'stages',
      evidence: 'evidence',
      units: 'units',
      people: 'people',
      closed: 'days off',
      workdays: 'working days',
      language: 'language',
      timezone: 'time zone',
      defaultPlan: 'default plan',
      ambiguous: 'width of ambiguous characters',
      workspaceTitle: "workspace's title",
      about: 'tolerance of "about"',
      behind: 'points behind',
      dueSoon: 'days of "due soon"',
      stale: 'days without an entry',
    },
    set: (label: string, to: string) => `the ${label} is set for the first time: ${to}`,
    changed: (label: string, from: string, to: string) => `the ${label} changes from ${from} to ${to}`,
    dropped: (label: string, from: string) => `the ${label} is taken out: ${from}`,
    quoted: (text: string) => `"${text}"`,
    gained: (label: string, added: string) => `the ${label} gain ${added}`,
    lost: (label: string, removed: string) => `the ${label} lose ${removed}`,
    range: (from: string, to: string) => `${from} to ${to}`,
    dueLater: (from: string, to: string, days: number) =>
      `the deadline moves from ${from} to ${to}, ${plural(days, 'day')} later`,
    dueEarlier: (from: string, to: string, days: number) =>
      `the deadline moves from ${from} to ${to}, ${plural(days, 'day')} earlier`,
    targetLowered: (from: string, to: string) => `the target falls from ${from} to ${to}`,
    targetRaised: (from: string, to: string) => `the target rises from ${from} to ${to}`,
    targetSoftened: (from: string, to: string) => `the target softens from ${from} to ${to}`,
    targetTightened: (from: string, to: string) => `the target tightens from ${from} to ${to}`,
    repeatLoosened: (from: string, to: string) => `the recurrence loosens from ${from} to ${to}`,
    repeatTightened: (from: string, to: string) => `the recurrence tightens from ${from} to ${to}`,
    notAmended: 'without an amendment in the journal',
    planAdded: (title: string) => `new plan "${title}"`,
    planRemoved: (title: string) => `plan "${title}" taken out`,
    added: (title: string) => `new: "${title}"`,
    removed: (title: string) => `taken out: "${title}"`,
    renumbered: (from: string, to: string) => `the id changes from ${from} to ${to}`,
    reassigned: (from: string, to: string) => `the id was that of "${from}" and is now given to "${to}"`,
    moved: (from: string, to: string) => `moves from ${from} to ${to}`,
    main: 'the main tasks',
    entryAdded: (date: PlanDate, words: string) => `${date}: ${words}`,
    backdated: 'entered late, for a week that is already reported',
    entryRemoved: (date: PlanDate, words: string) => `the entry of ${date} is taken out: ${words}`,
    entryAltered: (date: PlanDate, from: string, to: string) => `the entry of ${date} is altered: ${from} → ${to}`,
    evidenceLost: (date: PlanDate, evidence: string) => `the entry of ${date} loses evidence: ${evidence}`,
    /** What an amendment puts in the place of what. */
    instead: (now: string, was: string) => `${now} (was ${was})`,
    insteadDue: (now: string, was: string, days: number) =>
      `${now} (was ${was}, ${days < 0 ? `${plural(-days, 'day')} earlier` : `${plural(days, 'day')} later`})`,
    rosterAdded: (title: string) => `new roster "${title}"`,
    rosterRemoved: (title: string) => `roster "${title}" taken out`,
    memberAdded: (name: string) => `new member ${name}`,
    memberRemoved: (name: string) => `member ${name} is gone without a date of leaving`,
    memberLeft: (name: string, left: PlanDate, reason: string | undefined) =>
      `member ${name} leaves on ${left}${reason === undefined ? '' : `: ${reason}`}`,
    memberRenamed: (from: string, to: string) => `member ${from} is renamed ${to}`,
    memberAltered: (name: string) => `the dates or the reason of member ${name} change`,
    kindAdded: (name: string) => `new kind "${name}"`,
    kindRemoved: (name: string) => `kind "${name}" taken out`,
    kindRenamed: (from: string, to: string) => `kind "${from}" is renamed "${to}"`,
    stages: (kind: string, from: string, to: string) => `the stages of "${kind}" change from ${from} to ${to}`,
    loosened: (label: string, from: string, to: string) => `the ${label} are loosened from ${from} to ${to}`,
    tightened: (label: string, from: string, to: string) => `the ${label} are tightened from ${from} to ${to}`,
    policyLoosened: (topic: string, from: string, to: string) =>
      `the rule for changes of "${topic}" is loosened from ${from} to ${to}`,
    policyTightened: (topic: string, from: string, to: string) =>
      `the rule for changes of "${topic}" is tightened from ${from} to ${to}`,
    severities: {
      error: 'error',
      warning: 'warning',
      off: 'off',
      own: 'its own severity',
    },
    ruleLoosened: (rule: string, from: string, to: string) => `the check of ${rule} is loosened from ${from} to ${to}`,
    ruleTightened: (rule: string, from: string, to: string) =>
      `the check of ${rule} is tightened from ${from} to ${to}`,
    exceptionAdded: (rule: string, until: PlanDate, reason: string) =>
      `new exception from ${rule} until ${until}: ${reason}`,
    exceptionRemoved: (rule: string, until: PlanDate, reason: string) =>
      `the exception from ${rule} until ${until} is taken out: ${reason}`,
    permissions: {
      allowed: 'allowed',
      amend: 'by amendment',
      forbidden: 'forbidden',
    },
    topics: {
      deadline: 'deadline',
      target: 'target',
      lead: 'lead',
      repeat: 'recurrence',
      scope: 'extent',
      start: 'start',
      weight: 'weight',
      kind: 'kind',
      roster: 'roster',
      with: 'parties that take part',
      relations: 'relations',
      title: 'title of a measure',
      reading: 'errata and context',
      added: 'new items',
      removed: 'items taken out',
      numbering: 'ids',
      issued: 'issued text',
      period: 'period',
      approval: 'date of approval',
    },
  },
  diff: {
    workTree: 'the work tree',
    nothing: (from: string, to: string) => `Nothing changed in any plan between ${from} and ${to}.`,
    summary: (promises: number, entries: number, others: number) =>
      [
        plural(promises, 'change of a promise', 'changes of promises'),
        plural(entries, 'change of the journal', 'changes of the journal'),
        plural(others, 'other change'),
      ].join(', '),
    /** One share, or two with an arrow between. */
    progress: (percent: string, asOf: PlanDate) => `progress ${percent} (as of ${asOf})`,
    wholePlan: 'The plan itself',
    rosters: 'Rosters',
    total: 'Whole plan',
    title: 'What this change does to the plan',
    incomplete: (revision: string, files: string) =>
      `At ${revision} these files had errors; what could not be read of them was not compared: ${files}.`,
  },
  errors: {
    prefix: (message: string) => `plan: ${message}`,
    noWorkspace: (folder: string) =>
      `There is no workspace.yaml in ${folder} or the folders above it. Change to the folder with the plans, or name it with --dir (or PLAN_DIR).`,
    noWorkspaceIn: (folder: string) => `There is no workspace.yaml in ${folder}.`,
    badFormat: (format: string, known: string) => `There is no format ${format}. The formats are ${known}.`,
    formats: (known: string) => `The formats are ${known}.`,
    unknownPlan: (id: string, known: string) => `There is no plan ${id}. The plans are: ${known}.`,
    noPlans: 'The workspace has no plan yet: a plan is a folder with a plan.yaml in it.',
    unreadablePlans: 'None of the plans could be read: see plan check.',
    unreadablePlan: (id: string) => `The plan ${id} could not be read: see plan check.`,
    ambiguousPlan: (known: string) =>
      `The workspace has several plans and names no default; choose with --plan: ${known}, or all.`,
    badTimezone: (timezone: string) => `workspace.yaml: there is no time zone ${timezone}; write, say, Asia/Shanghai.`,
    badDate: (text: string) =>
      `${text} is not a date; write year-month-day, as in 2022-06-30, and check that the month has that day.`,
    badWidth: (text: string) => `${text} is no width: give a number of columns from 40 to 1000.`,
    badLanguage: (text: string) => `There is no language ${text}; it is zh or en.`,
    internal: (message: string) =>
      `An error inside plan itself: ${message}. Your files were not changed. Please report it, with the command you ran.`,
    missing: (option: string, question: string) => `${option} is missing: ${question}`,
    refused: {
      locked: (file: string) => `Somebody else is writing to ${file}; nothing was written. Try again in a moment.`,
      denied: (file: string) => `You may not write to ${file}; nothing was written.`,
      full: (file: string) => `The disk is full; ${file} is as it was. Free some room and try again.`,
      'read-only': (file: string) => `${file} is on a read-only disk; nothing was written.`,
      failed: (file: string) => `The system could not write ${file}; it is as it was.`,
      outside: (file: string) => `${file} is a link that leads out of the workspace; nothing was written.`,
    },
    abandoned: 'Left without writing anything.',
    unknownUnit: (unit: string, known: string) => `${unit} leads no measure. The leads are: ${known}.`,
  },
  usage: {
    unknownOption: (option: string) => `There is no option ${option}.`,
    unknownCommand: (command: string) => `There is no command ${command}.`,
    notTaken: (command: string, option: string) =>
      `plan ${command} has no option ${option}: it would change nothing here.`,
    missingArgument: (argument: string) => `The argument ${argument} is missing.`,
    optionMissingArgument: (option: string) => `The option ${option} needs a value.`,
    excessArguments: 'There are too many arguments.',
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
    /** What stands for a value in a usage line. */
    placeholders: {
      options: 'options',
      command: 'command',
      query: 'query',
      id: 'id',
      path: 'path',
      name: 'name',
      date: 'date',
      folder: 'folder',
      columns: 'columns',
      kind: 'kind',
      unit: 'unit',
      window: 'window',
      format: 'format',
      revision: 'revision',
      range: 'range',
      text: 'text',
      stage: 'stage',
      period: 'period',
      number: 'number',
      section: 'section',
      what: 'what',
      rule: 'rule',
      scope: 'rule or path',
      base: 'base',
      ours: 'ours',
      theirs: 'theirs',
      year: 'year',
    },
    help: 'show this help',
    helpCommand: 'help on a command',
    version: 'show the version',
    program: 'Plain-text accounting for work plans: what was promised, what was done, and what stands at any date.',
    exitCodes: 'Exit: 0 fine; 1 findings; 2 wrong usage, or no workspace.',
    asOf: 'show what stood on this date (default: today)',
    at: 'show what the repository knew at this revision, such as HEAD~5 or a tag',
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
        ['plan list "due:<2022-07-01" state:-done,verified', 'due before July and not done'],
        ['plan list lead:none', 'those without a lead'],
      ],
    },
    due: {
      summary: 'what is overdue, and what falls due soon, by workdays',
      within:
        'default 14d; or so many d (days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter',
      by: 'by day (the default), or a block a lead unit',
      format: 'table (the default); or text or markdown: a digest by unit, to paste into a chat or a mail',
      failOn:
        "exit with 1 if anything is overdue (or without a deadline and open after the period's end), or due at all",
      examples: [
        ['plan due', 'overdue, and due within 14 days'],
        ['plan due --within 10wd --by unit', 'within ten workdays, by lead unit'],
        ['plan due --format markdown', 'a digest to paste'],
        ['plan due --fail-on overdue', 'for CI'],
      ],
    },
    timeline: {
      summary: 'a chart of tasks over time: deadlines, slippage, stages, today',
      examples: [
        ['plan timeline', 'the tasks of the default plan'],
        ['plan timeline --measures light:red', 'what is in the red, measure by measure'],
        ['plan timeline --format svg -o timeline.svg', 'a picture for a report'],
        ['plan timeline --format mermaid', 'for a Markdown page'],
      ],
    },
    burnup: {
      summary: 'a chart of the promised against the achieved, week by week',
      examples: [
        ['plan burnup', 'the whole of the default plan'],
        ['plan burnup lead:教务处', "one unit's measures"],
        ['plan burnup --format svg -o burnup.svg', 'a picture for a report'],
      ],
    },
    chart: {
      format: 'terminal (the default), mermaid or svg',
      output: 'write to this file, in one step, instead of standard output',
    },
    show: {
      summary: 'everything about one task or measure',
      history: 'also show when each fact became known: the commit it came with',
      id: 'an id such as 4, 4-2 (or 4.2), R8 (or 附8), or a word of the title',
      examples: [
        ['plan show 4-2', 'measure 4-2'],
        ['plan show 附8', 'task R8 of the annex'],
      ],
    },
    record: {
      note: 'what happened, in a sentence',
      date: 'the day on which it happened (default: today)',
      by: "who reports it (default: git's user.name)",
      dryRun: 'show the change, and write nothing',
    },
    log: {
      summary: 'enter what happened: a stage, a number, a remark',
      stage: 'the stage that was reached',
      occurrence: 'the period that a recurring measure is met for, such as 2022-05 or 2022-Q2',
      waive: 'waive that occurrence, for a --reason',
      member: "the roster's member that reached it",
      value: 'the total as of that day (126万 will do)',
      add: 'a number to add to the total so far',
      percent: 'the progress, 0 to 100, where there is neither target nor stage',
      resume: 'what blocked it is out of the way',
      highlight: 'goes into the bulletin (plan report bulletin)',
      evidence: 'a document number, a file or an address; may be repeated',
      examples: [
        ['plan log 4-3 --stage 申报 -m 各市推荐中职学校62所', 'a stage, with a remark'],
        ['plan log 9-5 --value 126万 --date 2022-05-13', 'a total, as of that day'],
        ['plan log', 'asks for what is missing'],
      ],
    },
    done: {
      summary: 'enter that it is done, with the evidence',
      withoutEvidence: 'there is no evidence to give',
      examples: [['plan done 4-3 --evidence 鲁教职字〔2022〕3号', 'done, by this document']],
    },
    verify: {
      summary: 'enter that somebody else has checked that it is done',
      examples: [['plan verify 4-3 --by 李四', 'verified by another than who reported it']],
    },
    block: {
      summary: 'enter that something stands in the way',
      problem: 'what stands in the way',
      next: 'what comes next',
      examples: [['plan block 12-1 --problem 经费未到位 --next 与财务处会商', 'blocked, and what to do']],
    },
    cancel: {
      summary: 'enter that it will not be done, and why',
      reason: 'why',
      examples: [['plan cancel 15-3 --reason 对方改期', 'cancelled, with the reason']],
    },
    reopen: {
      summary: 'enter that what was closed is taken up again, and why',
      examples: [['plan reopen 4-3 --reason 名单有误', 'reopened, with the reason']],
    },
    amend: {
      summary: 'change a deadline, lead or target from now on, with the reason',
      due: 'the new deadline: a date, or a term such as 上半年',
      lead: 'the new lead',
      target: 'the new target, such as "25所左右"',
      examples: [
        ['plan amend 4-3 --due 2022-11-30 --reason 评审推迟', 'a later deadline'],
        ['plan amend 4-3 --due 年底前 --reason 评审推迟', 'likewise, in the words of the document that moves it'],
        ['plan amend 12-2 --target 不少于20个 --reason 经处务会确定', 'a number for 一批'],
      ],
    },
    undo: {
      summary: 'take back your last entry that is not committed yet',
      examples: [
        ['plan undo --dry-run', 'what would be taken back'],
        ['plan undo', 'takes it back'],
      ],
    },
    check: {
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
    },
    explain: {
      summary: 'what a rule of the check holds, why, and an example',
      rule: 'the id of a rule, its group or its name; all of them without',
      examples: [
        ['plan explain', 'every rule'],
        ['plan explain journal/clash', 'one rule, with an example'],
        ['plan explain journal', 'the rules of a group'],
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
    export: {
      summary: 'write the plan for other programs: ics, a calendar of deadlines',
      format: 'ics: a calendar file for WPS, Outlook, DingTalk, Feishu or a phone',
      unit: 'only what this unit leads',
      output: 'write to this file (default: standard output)',
      examples: [
        ['plan export ics state:-done,verified', 'without what is done'],
        ['plan export ics -o deadlines.ics', 'every deadline; importing it again updates what changed'],
        ['plan export ics --unit 教务处 -o 教务处.ics', 'what one unit leads'],
      ],
    },
    init: {
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
    },
    merge: {
      summary: 'merge three versions of a plan file record by record: what git calls',
      base: 'the common ancestor (%O)',
      ours: 'our version, which the result replaces (%A)',
      theirs: 'the other version (%B)',
      path: 'what the file is called (%P)',
      oursName: 'the name of our side at a clash (%X)',
      theirsName: 'the name of the other side at a clash (%Y)',
      markerSize: 'how many < make a marker (%L)',
      examples: [
        ['plan merge base.yaml ours.yaml theirs.yaml', 'the result is in ours.yaml; plan init --git sets up git'],
      ],
    },
    diff: {
      summary: 'what changed between two revisions, in promises and in progress',
      range: 'A..B, A...B (since B left A), or A (up to the files as they are); HEAD unless given',
      format: 'terminal, or markdown: a comment for a pull request',
      examples: [
        ['plan diff', 'what is not committed yet'],
        ['plan diff origin/main...HEAD', 'what this branch does'],
        ['plan diff HEAD~5 --as-of 2022-06-30', 'the last five commits, with the progress of that day'],
        ['plan diff origin/main...HEAD --format markdown', 'to comment on a pull request'],
      ],
    },
    report: {
      summary: 'the report on a week, month, quarter, half-year or year, or a bulletin',
      kind: 'weekly, monthly, quarterly, half-year, annual or bulletin',
      period: '2022-W19, 2022-05, 2022-Q2, 2022-H1 or 2022; unless given, the one that holds the date',
      unit: 'only what this unit leads',
      short: 'the short form, one page',
      number: 'of a bulletin: the number of the issue',
      format: 'markdown (the default), html or docx (Word); FORMAT=FILE writes it to a file, and several may be given',
      output: 'write it to this file, not to the screen; with --each the folder',
      each: 'one report for every period of the plan up to the date',
      eject: "write the built-in form of a section (or of each) into the plan's templates/*.liquid, to be changed",
      verify: 'whether this report still follows from the data: tells edits by hand from changes of the data',
      examples: [
        ['plan report weekly', 'this week so far'],
        ['plan report weekly --period 2022-W19', 'a week of the past, as of its last day'],
        ['plan report monthly --unit 教务处 -o report.md', "a unit's month"],
        ['plan report weekly --format html=week.html --format docx=week.docx', 'as a page and as a Word file'],
        ['plan report weekly --plan all', 'all plans in one report'],
        ['plan report bulletin --period 2022-05 --number 12', 'the entries that are marked as highlights'],
        ['plan report weekly --each -o reports', 'every week so far, a file each'],
        ['plan report --verify report.md', 'whether it still holds'],
      ],
    },
    schema: {
      summary: 'print the JSON Schema of a file or of a --json output',
      name: 'workspace, plan, annex, roster, journal, common, or output/status and the like',
      examples: [['plan schema plan > plan.schema.json', 'for an editor or another validator']],
    },
  },
  /** Between what a line says of one duty. */
  partSeparator: ', ',
  /** Between what an entry says. */
  clauseSeparator: '; ',
  points: (points: string) => `${points} pp`,
  noEntry: 'no entry yet',
  noStage: 'no stage yet',
  arrow: (was: string, is: string) => `${was} → ${is}`,
  repeat: {
    every: {
      week: 'every week',
      month: 'every month',
      quarter: 'every quarter',
      'half-year': 'every half-year',
      year: 'every year',
    },
    weekday: (number: number) =>
      `on ${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][number - 1]}`,
    day: (number: number) => `on day ${number}`,
    lastDay: 'on the last day',
    /** A day of the so-manieth month of a quarter, half-year or year. */
    ofMonth: (month: number, day: string) => `${day} of month ${month}`,
    dueOn: (every: string, day: string) => `${every}, due ${day}`,
    shift: {
      'next-workday': 'moved to the next workday',
      'previous-workday': 'moved to the previous workday',
      none: '',
    },
    until: (date: PlanDate) => `until ${date}`,
    except: (ids: string) => `without ${ids}`,
  },
  entry: {
    occurrence: (id: string) => `met for ${id}`,
    waived: (id: string) => `waived for ${id}`,
    stage: (stage: string) => `stage ${stage}`,
    member: (member: string, stage: string) => `${member}: stage ${stage}`,
    value: (value: string) => `total ${value}`,
    add: (value: string) => `added ${value}`,
    percent: (percent: number) => `${percent}%`,
    problem: (text: string) => `problem: ${text}`,
    next: (text: string) => `next: ${text}`,
    amendDue: (date: string) => `deadline moved to ${date}`,
    amendLead: (lead: string) => `lead now ${lead}`,
    amendTarget: (target: string) => `target now ${target}`,
    reason: (text: string) => `reason: ${text}`,
    evidence: (text: string) => `evidence: ${text}`,
    by: (name: string) => `by ${name}`,
    highlight: 'a highlight',
    reopened: 'reopened',
  },
  item: {
    several: (words: string, count: number) => `${count} titles have the words "${words}".`,
    unknown: (id: string) => `The plan has no task or measure ${id}.`,
    didYouMean: (ids: string) => `Did you mean ${ids}?`,
    ofTask: (id: string, count: number) => `${id} is a task with ${plural(count, 'measure')}: say which one.`,
    id: 'the id',
    askMeasure: 'Which measure? (its id, or words of its title)',
    askWhich: 'Which of these?',
  },
  repository: {
    refused: (reason: string) =>
      `git could not say which entries are committed: ${reason}. Where the folder belongs to somebody else, git config --global --add safe.directory with its path allows it.`,
    noneForAt: (folder: string) => `${folder} is in no git repository, so it has no revisions (--at).`,
    noneForStaged: (folder: string) => `${folder} is in no git repository, so nothing is staged (--staged).`,
    noneForRevision: (folder: string) => `${folder} is in no git repository, so there is no revision to compare with.`,
    noWorkspaceStaged: (folder: string) =>
      `The workspace.yaml in ${folder} is not staged, so there is nothing to check (--staged): git add it first.`,
    noWorkspaceAt: (revision: string) => `At ${revision} there was no such workspace yet (no workspace.yaml).`,
    nothingCommitted:
      'Nothing is committed in this repository yet, so there is no revision to look at: git commit first.',
    unknown: (revision: string) =>
      `There is no revision ${revision}; git branch -a lists the branches, and git fetch brings those of others.`,
    onlyRemote: (revision: string, remote: string) =>
      `There is no branch ${revision} here, but there is ${remote}: write ${remote}.`,
    shallow: (revision: string) =>
      `There is no revision ${revision} in this shallow clone. Bring the whole history with git fetch --unshallow; in CI, check out with fetch-depth: 0.`,
    noFork: (one: string, other: string) =>
      `${one} and ${other} have no commit in common; name a revision that is in the history of both.`,
    shallowFork: (one: string, other: string) =>
      `This shallow clone does not reach back to where ${other} left ${one}. Bring the whole history with git fetch --unshallow; in CI, check out with fetch-depth: 0.`,
  },
  log: {
    nothing: 'Say what happened: --stage, --value, --add, --percent, --problem, or a note with -m.',
    notBlocked: (id: string, state: string) => `Measure ${id} is ${state}, not blocked: there is nothing to --resume.`,
    whose: (id: string, stage: string, members: string) =>
      `Measure ${id} is followed member by member: add --member to say who reached "${stage}". The members are ${members}.`,
    noRoster: (id: string) => `Measure ${id} has no roster, so there is no --member to name; give --stage alone.`,
    memberWithoutStage: (stages: string) =>
      `--member says who reached a stage: add --stage. The stages of the members are ${stages}; what is of no member is told by -m alone.`,
    noMember: (text: string, known: string) => `The roster has no member ${text}. Its members are ${known}.`,
    severalMembers: (text: string, known: string) =>
      `More than one member of the roster has ${text} in its name: write it in full. Its members are ${known}.`,
    askMember: 'Which member is it about?',
    wholeMeasure: 'the measure as a whole',
    askStage: 'Which stage was reached?',
    withoutStage: 'none',
    askNote: 'What happened?',
  },
  done: {
    askEvidence: 'The evidence: a document number, a file, or an address? (--without-evidence where there is none)',
  },
  block: {
    askProblem: 'What stands in the way?',
  },
  amend: {
    nothing: 'Say what is amended: --due, --lead or --target.',
    badDue: (text: string, terms: string) =>
      `${text} names no one day; write a date, as in 2022-06-30, or a term such as ${terms}; with its year where the plan has several.`,
    badTarget: (text: string) =>
      `${text} is not a target; write, say, "30所左右", "at least 10 个" or "超过280万人次".`,
    otherUnit: (id: string, was: string, is: string) =>
      `The target of ${id} is counted in ${was}, and this says ${is}: write ${was}, or the number alone. If the unit is to change, write this amendment into the journal file by hand.`,
    askDue: 'The new deadline? (a date, as 2022-06-30, or a term, as 上半年)',
  },
  verify: {
    notDone: (id: string, state: string) => `Measure ${id} is ${state}, not done: only what is done can be verified.`,
    ownWork: (id: string, by: string) => `${by} reported ${id} as done: somebody else has to verify it (--by).`,
  },
  reopen: {
    notClosed: (id: string, state: string) =>
      `Measure ${id} is ${state}: only what is done, verified or cancelled can be reopened.`,
  },
  undo: {
    nothing: (by: string) =>
      `There is no entry by ${by} that is not committed yet. What is committed is corrected by a later entry.`,
    undone: (id: string, file: string) => `Took back the last entry on ${id} from ${file}.`,
  },
  schema: {
    unknown: (name: string, known: string) => `There is no schema ${name}. The schemas are ${known}.`,
  },
  columns: {
    id: 'Id',
    task: 'Task',
    measure: 'Measure',
    kind: 'Kind',
    target: 'Target',
    lead: 'Lead',
    due: 'Due',
    nextDue: 'Next due',
    progress: 'Progress',
    light: 'Light',
    why: 'Why',
    done: 'Done',
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
