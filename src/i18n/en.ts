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
      missed: 'missed',
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
  due: {
    columns: {
      due: 'Due',
      id: 'Id',
      title: 'Measure',
      lead: 'Lead',
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
      `${plural(days, 'day')} late` + (workdays === undefined ? '' : ` (${plural(workdays, 'workday')})`),
    lastEntry: (date: PlanDate) => `last entry ${date}`,
    noEntry: 'no entry yet',
    nothing: (until: PlanDate) => `Nothing is overdue, and nothing falls due by ${until}.`,
    nothingDated: (until: PlanDate, undated: number) =>
      `Nothing is overdue, and nothing falls due by ${until}; ${plural(undated, 'open measure')} without a deadline.`,
    digest: (title: string, asOf: PlanDate) => `${title}: due and overdue as of ${asOf}`,
    unit: (unit: string, count: number) => `${unit} (${count})`,
    item: (id: string, title: string, due: string, left: string, obstacle: string) =>
      `${id} ${title}: due ${due}, ${left}; ${obstacle}`,
    badWindow: (text: string) =>
      `${text} is no stretch of time that the calendar knows: 14d (days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter.`,
    badFormat: (known: string) => `The formats are ${known}.`,
    badFailOn: (known: string) => `--fail-on takes ${known}.`,
  },
  timeline: {
    columns: { id: 'Id', task: 'Task', title: 'Measure', due: 'Due' },
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
      due: 'deadline',
      approved: 'deadline as approved',
      slip: 'moved by',
      late: 'overdue',
      stage: 'stage reached',
      done: 'done',
      verified: 'verified',
      cancelled: 'cancelled',
      today: (date: PlanDate) => `as of ${date}`,
      outside: 'beyond the period',
    },
    moved: (days: number) => `${days > 0 ? '+' : '-'}${plural(Math.abs(days), 'day')}`,
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
    columns: {
      week: 'Week',
      end: 'By',
      promised: 'Promised',
      rescheduled: 'In force',
      achieved: 'Achieved',
      gap: 'Gap',
    },
    points: (points: string) => `${points} pp`,
    summary: (end: PlanDate, promised: string, rescheduled: string, achieved: string) =>
      `By ${end}: ${promised} promised as approved (${rescheduled} by the deadlines in force), ${achieved} achieved.`,
    before: (start: PlanDate) => `The period begins on ${start}: nothing is to be seen of it yet.`,
    undated: (count: number) => `${plural(count, 'measure')} without a deadline: promised by the end of the period.`,
    nothing: 'No measure to count.',
    alt: (title: string, start: PlanDate, end: PlanDate) =>
      `${title}: promised and achieved, week by week, from ${start} to ${end}`,
  },
  chart: {
    badFormat: (known: string) => `The formats are ${known}.`,
    onePlan: (known: string) => `A picture shows one plan; choose with --plan: ${known}.`,
    written: (file: string) => `Written to ${file}`,
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
    every: {
      week: 'every week',
      month: 'every month',
      quarter: 'every quarter',
      'half-year': 'every half-year',
      year: 'every year',
    },
    occurrences: 'Occurrences',
    weekday: (number: number) =>
      `on ${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][number - 1]}`,
    day: (number: number) => `on day ${number}`,
    /** Between what a line says of one duty. */
    partSeparator: ', ',
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
    standing: { ahead: 'ahead', met: 'met', late: 'met late', waived: 'waived', missed: 'missed' },
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
    measures: 'Measures',
    journal: 'Journal',
    noEntries: 'no entry yet',
    /** A promise as it is now, and as it was approved. */
    amended: (now: string, approved: string) => `${now} (approved: ${approved})`,
    /** A deadline that moved by so many days. */
    slipped: (now: string, approved: string, days: number) =>
      `${now} (approved: ${approved}, ${days > 0 ? `${plural(days, 'day')} later` : `${plural(-days, 'day')} earlier`})`,
    members: 'Members',
    noStage: 'no stage yet',
    left: (stage: string, date: PlanDate) => `${stage}; left on ${date}`,
    known: (date: string, hash: string, author: string) => `known since ${date} (${hash}, ${author})`,
    unknownYet: 'not committed yet',
    basis: {
      done: 'done',
      value: (value: string, target: string) => `${value} of ${target}`,
      roster: (reached: number, size: number) => `${reached} of ${plural(size, 'member')} at the last stage`,
      stages: (reached: number, all: number, stage: string) => `stage ${reached} of ${all}: ${stage}`,
      occurrences: (met: number, size: number) => `${met} of ${plural(size, 'occurrence')} met`,
      reported: 'as reported',
      none: 'nothing yet to count from',
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
      amendDue: (date: PlanDate) => `deadline moved to ${date}`,
      amendLead: (lead: string) => `lead now ${lead}`,
      amendTarget: (target: string) => `target now ${target}`,
      reason: (text: string) => `reason: ${text}`,
      evidence: (text: string) => `evidence: ${text}`,
      by: (name: string) => `by ${name}`,
      reopened: 'reopened',
    },
    several: (words: string, count: number) => `${count} titles have the words "${words}".`,
    noMember: (text: string, known: string) => `The roster has no one member ${text}. Its members are ${known}.`,
    unknown: (id: string) => `The plan has no task or measure ${id}.`,
    didYouMean: (ids: string) => `Did you mean ${ids}?`,
  },
  record: {
    written: (place: string) => `Entered in ${place}`,
    notWritten: 'Nothing was written (--dry-run).',
    changed: (was: string, is: string) => `${was} → ${is}`,
    before: 'before',
    after: 'now',
    undone: (id: string, file: string) => `Took back the last entry on ${id} from ${file}.`,
    nothingToUndo: (by: string) =>
      `There is no entry by ${by} that is not committed yet. What is committed is corrected by a later entry.`,
    missing: (option: string, question: string) => `${option} is missing: ${question}`,
    nothing: 'Say what happened: --stage, --value, --add, --percent, --problem, or a note with -m.',
    future: (date: PlanDate, today: PlanDate) =>
      `${date} is yet to come (today is ${today}): a journal tells what has happened.`,
    already: (id: string, state: string) => `Measure ${id} is ${state} already; plan reopen takes it up again.`,
    notDone: (id: string, state: string) => `Measure ${id} is ${state}, not done: only what is done can be verified.`,
    notClosed: (id: string, state: string) =>
      `Measure ${id} is ${state}: only what is done, verified or cancelled can be reopened.`,
    notBlocked: (id: string, state: string) => `Measure ${id} is ${state}, not blocked: there is nothing to --resume.`,
    ofTask: (id: string, count: number) => `${id} is a task with ${plural(count, 'measure')}: say which one.`,
    onePlan: (known: string) => `An entry belongs to one plan; choose with --plan: ${known}.`,
    ownWork: (id: string, by: string) => `${by} reported ${id} as done: somebody else has to verify it (--by).`,
    badNumber: (option: string, text: string) => `${option}: ${text} is not a number; write, say, 1260000 or 126万.`,
    badTarget: (text: string) =>
      `${text} is not a target; write, say, "30所左右", "at least 10 个" or "超过280万人次".`,
    noEvidence: (path: string) =>
      `There is no file ${path}; an address begins with http:// or https://, a document number is written as it is.`,
    evidenceElsewhere: (path: string) =>
      `${path} lies outside the plan's folder: copy it into evidence/ there, so that it goes along with the plan.`,
    faulty: (file: string) => `${file} has faults, so nothing was written to it; plan check says how to mend them.`,
    refused: {
      locked: (file: string) => `Somebody else is writing to ${file}; nothing was written. Try again in a moment.`,
      denied: (file: string) => `You may not write to ${file}; nothing was written.`,
      full: (file: string) => `The disk is full; ${file} is as it was. Free some room and try again.`,
      'read-only': (file: string) => `${file} is on a read-only disk; nothing was written.`,
      failed: (file: string) => `The system could not write ${file}; it is as it was.`,
      outside: (file: string) => `${file} is a link that leads out of the workspace; nothing was written.`,
    },
    abandoned: 'Left without writing anything.',
    id: 'the id',
    askMeasure: 'Which measure? (its id, or words of its title)',
    askWhich: 'Which of these?',
    askBy: 'Your name? (git config --global user.name keeps it)',
    askStage: 'Which stage was reached?',
    noStage: 'none',
    askNote: 'What happened?',
    askEvidence: 'The evidence: a document number, a file, or an address? (--without-evidence where there is none)',
    askProblem: 'What stands in the way?',
    askReason: 'Why?',
    askDue: 'The new deadline? (year-month-day)',
  },
  export: {
    badFormat: (format: string, known: string) => `There is no format ${format}. The formats are ${known}.`,
    unknownUnit: (unit: string, known: string) => `${unit} leads no measure. The leads are: ${known}.`,
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
    onePlan: (known: string) => `A bulletin is of one plan; choose with --plan: ${known}.`,
    eachNeedsFolder: '--each writes many files: name their folder with -o, and give --format without files.',
    badTemplate: (place: string, reason: string) =>
      `${place} The template is faulty: ${reason}. See docs/templates.md.`,
    unreadableTemplate: (file: string) => `${file} can not be read: a template is text in UTF-8.`,
    badSection: (name: string, known: string) => `A report has no section ${name}; its sections are ${known}.`,
    keptTemplate: (file: string) => `${file} is there already and was left as it is.`,
    onePlace: 'Several formats need a file each: --format markdown=report.md --format html=report.html.',
    needsFile: (format: string) => `${format} is no text for a terminal; name a file with -o.`,
    verifyAlone: '--verify takes the report alone: what it is of stands in its front matter.',
    noFile: (file: string) => `${file} is no file that could be a report.`,
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
  check: {
    severity: { error: 'error', warning: 'warning' },
    summary: (errors: number, warnings: number) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    incomplete: (count: number) =>
      `${count === 1 ? 'One fault' : `${count} faults`} in the plan files: what follows from them is missing above.`,
    more: (count: number) => `… and ${count} more`,
    noSuchPath: (path: string) => `${path} is no file of the workspace, and no folder with one.`,
    runCheck: 'Run plan check for all of it and how to mend it.',
  },
  errors: {
    prefix: (message: string) => `plan: ${message}`,
    noWorkspace: (folder: string) =>
      `There is no workspace.yaml in ${folder} or the folders above it. Change to the folder with the plans, or name it with --dir (or PLAN_DIR).`,
    noWorkspaceIn: (folder: string) => `There is no workspace.yaml in ${folder}.`,
    gitRefused: (reason: string) =>
      `git could not say which entries are committed: ${reason}. Where the folder belongs to somebody else, git config --global --add safe.directory with its path allows it.`,
    noRepository: (folder: string) => `${folder} is in no git repository, so it has no revisions (--at).`,
    noRevision: (revision: string) =>
      `There is no revision ${revision}; in a shallow clone, git fetch --unshallow brings the older ones.`,
    noWorkspaceAt: (revision: string) => `At ${revision} there was no such workspace yet (no workspace.yaml).`,
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
      text: 'text',
      stage: 'stage',
      period: 'period',
      number: 'number',
      section: 'section',
      what: 'what',
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
        ['plan list "due:<2022-07-01" state:-done', 'due before July and not done'],
        ['plan list lead:none', 'those without a lead'],
      ],
    },
    due: {
      summary: 'what is overdue, and what falls due soon, by workdays',
      within:
        'default 14d; or so many d (days), 10wd (workdays), this-week, next-week, this-month, next-month or quarter',
      by: 'by day (the default), or a block a lead unit',
      format: 'table (the default); or text or markdown: a digest by unit, to paste into a chat or a mail',
      failOn: 'exit with 1 if anything is overdue, or due at all',
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
      format: 'terminal, mermaid or svg',
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
      due: 'the new deadline',
      lead: 'the new lead',
      target: 'the new target, such as "25所左右"',
      examples: [
        ['plan amend 4-3 --due 2022-11-30 --reason 评审推迟', 'a later deadline'],
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
    report: {
      summary: 'the report on a week, month, quarter, half-year or year, or a bulletin',
      kind: 'weekly, monthly, quarterly, half-year, annual or bulletin',
      period: '2022-W19, 2022-05, 2022-Q2, 2022-H1 or 2022; unless given, the one that holds the date',
      unit: 'only what this unit leads',
      short: 'the short form, one page',
      number: 'of a bulletin: the number of the issue',
      format: 'markdown (the default); FORMAT=FILE writes it to a file, and several may be given',
      output: 'write it to this file, not to the screen; with --each the folder',
      each: 'one report for every period of the plan up to the date',
      eject: "write the built-in form of a section (or of each) into the plan's templates/*.liquid, to be changed",
      verify: 'whether this report still follows from the data: tells edits by hand from changes of the data',
      examples: [
        ['plan report weekly', 'this week so far'],
        ['plan report weekly --period 2022-W19', 'a week of the past, as of its last day'],
        ['plan report monthly --unit 教务处 -o report.md', "a unit's month"],
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
