/** What `plan import` says of a ledger that comes back filled in, in English; loaded when one is imported. */
import { plural } from '../../model/plural.ts';

export const words = {
  head: (entries: number, amendments: number, unchanged: number) =>
    `${plural(entries, 'entry', 'entries')}, ${plural(amendments, 'amendment')}; ${plural(unchanged, 'row')} with nothing new`,
  of: (plan: string, by: string, date: string) => `${plan}, by ${by}, ${date}`,
  unknown: '?',
  otherPlan: (file: string, plan: string, wanted: string) =>
    `${file} is a ledger of the plan ${plan}, not of ${wanted}: leave --plan out.`,
  noPlan: (file: string, plan: string, known: string) =>
    `${file} is a ledger of the plan ${plan}, which is not in this workspace (plans: ${known}).`,
  whichPlan: (file: string, known: string) => `Of which plan is ${file}? Give --plan with one of: ${known}.`,
  noTable: (file: string) =>
    `No ledger was found in ${file}: no header row names a task or measure, and what is told of it (progress, a number, problems).`,
  badAnswers: (file: string) =>
    `${file} is not a file of answers that plan import wrote. Correct it, or delete it to be asked again.`,
  answersAbout:
    'What plan import asks about a ledger that came back. Write an answer to each, one of its choices or what it asks for, then import again.',
  questionsAt: (file: string) => `Wrote the questions to ${file}`,
  written: (count: number, files: string) => `Recorded ${plural(count, 'entry', 'entries')} in ${files}`,
  changed: (id: string) =>
    `Nothing more was written: somebody has just entered something on ${id}. Import again to see it.`,
  unread: (count: number) => `Could not be read (${count}):`,
  whyUnread: {
    unsafe: 'holds control characters, or what looks like a formula or a path',
    error: 'an error of the spreadsheet',
    evidence: 'no such file in the folder of the plan',
    noStage: 'not a stage',
    noMember: 'not a member of the roster; add it with plan roster add',
    refused: 'cannot be entered',
  },
  waiting: (entry: string) => `${entry} (waits for an answer)`,
  questions: (count: number) => `Questions (${count} open):`,
  choices: (choices: string) => `answer: ${choices}`,
  likely: (likely: string) => `likely: ${likely}`,
  choice: (choice: string) => choice,
  notUnderstood: (answer: string) => `Not understood: ${answer}`,
  answered: (answer: string) => `answered: ${answer}`,
  ask: {
    by: () => 'Who reports this? Write a name (or give --by).',
    date: () => 'Of which day is the ledger? Write a date (or give --date).',
    which: (text: string) =>
      `Which measure is the row "${text}"? Write its id, or none to leave the row out; a ledger cannot add a measure.`,
    twice: (text: string) =>
      `Two rows of one measure say different things: ${text}. Which counts: first, last, or both?`,
    words: (text: string) =>
      `The words are not those of the measure: ${text}. enter: the row is of that measure; none: leave it out.`,
    closed: (text: string) => `${text} is closed already. enter: enter this all the same; none: leave it out.`,
    figure: (text: string) => `"${text}" is not a number. Write the number, or none to leave it out.`,
    lower: (text: string) => `Lower than before: ${text}. enter: it is right; none: leave it out.`,
    again: (text: string) => `The same was added before: ${text}. enter: it came in again; none: leave it out.`,
    stage: (text: string) => `"${text}": which stage was reached? none: leave it out.`,
    occurrence: (text: string) => `Which period of this duty is met by "${text}"? none: none yet.`,
    done: (text: string) => `"${text}": is the measure done? done: with the evidence of the row; no: not yet.`,
    blocked: (text: string) => `"${text}": is the work blocked? blocked: it is; no: a note and a problem only.`,
    solved: (text: string) => `The problem was taken out: ${text}. Is it overcome? yes or no.`,
    due: (text: string) => `"${text}": which deadline is that? Write a date or a term; keep: the plan's stays.`,
    moved: (text: string) =>
      `The deadline was written over: ${text}. Write the reason, and it is amended; keep: the plan's stays.`,
    target: (text: string) =>
      `The number is not the plan's: ${text}. Write the reason, and the target is amended; keep: the plan's stays.`,
  },
  orRemark: (question: string) => `${question} remark: the row's remark is the reason.`,
  notices: 'To be known:',
  notice: {
    hiddenRows: (count: string) => `${count} rows are hidden, as by a filter; they are read all the same`,
    hiddenColumn: (header: string) => `the hidden column ${header} is left out`,
    leftOut: (header: string) => `${header} is left out`,
    noTable: (name: string) => `the sheet ${name} has no table, and is left out`,
    journal: (text: string) => `a row was added to the sheet of entries, which is not read: ${text}`,
    since: (text: string) => `entered since the ledger was given out: ${text}`,
    notTaken: (text: string) => `not taken, for a ledger changes no plan: ${text}`,
    rate: (text: string) => `${text} is not entered: the share follows from numbers, stages or periods`,
    light: (text: string) => `the light ${text} is not entered: lights are computed`,
    older: (text: string) => `entered before, and since then: ${text}`,
    uncounted: (text: string) => `${text} is not entered: the measure counts nothing`,
    picture: (header: string) => `a picture in the cell (${header}) is left out`,
    remark: (text: string) => `the remark is left out: ${text}`,
    duty: (text: string) => `not taken, for the duty has its own days: ${text}`,
    reworded: (text: string) => `the measure is worded otherwise than in the plan, which stays: ${text}`,
  },
  nothing: 'Nothing new in it.',
  dryRun: 'Nothing was written (--dry-run).',
  notWritten:
    'Nothing was entered, for something is open. Answer the questions or mend the ledger, then import it again; --partial enters what is clear.',
};
