/** What `plan report` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  badKind: (name: string, known: string) =>
    name === '' ? `Name a report: ${known}.` : `Unknown report ${name}. The reports are ${known}.`,
  badPeriod: (text: string, example: string) => `${text} is not a period of this report; write it like ${example}.`,
  future: (id: string, start: PlanDate, until: PlanDate) =>
    `${id} starts on ${start}: as of ${until} there is nothing to report on it yet.`,
  noneYet: (start: PlanDate, until: PlanDate) =>
    `The plan starts on ${start}: as of ${until} there is no period to report on yet.`,
  badNumber: (text: string) => `--number: ${text} is not an issue number; write, for example, 12.`,
  badSources: (text: string, known: string) => `--sources: ${text} is none of ${known}.`,
  onePlan: (known: string) =>
    `A bulletin, a circular, a reminder or a template covers only one plan; choose it with --plan: ${known}.`,
  eachNeedsFolder: '--each writes many files: name a folder for them with -o, and use --format without file names.',
  badTemplate: (place: string, reason: string) =>
    `${place} The template has an error: ${reason}. See plan help templates.`,
  unreadableTemplate: (file: string) => `${file} cannot be read: a template must be UTF-8 text.`,
  badSection: (name: string, known: string) => `Unknown section ${name}. The sections of a report are ${known}.`,
  keptTemplate: (file: string) => `${file} already exists and was left unchanged.`,
  onePlace: 'With several formats, each needs its own file: --format markdown=report.md --format html=report.html.',
  needsFile: (format: string) => `${format} cannot be shown in a terminal; name a file with -o.`,
  reminder: {
    whichUnit: 'A reminder goes to one unit: name it with --unit, or write one for each with --each -o FOLDER.',
    noPeriods:
      'A reminder is not on a period, and has no --period, --short or --number; its day is --as-of, and --within says how far it looks ahead.',
    only: '--within and --reply-by are for reminders only (plan report reminder).',
    nobody: 'There is no unit to remind of anything; no file was written.',
    unled: (count: number) =>
      `${plural(count, 'measure')} to be reminded of ${count === 1 ? 'has' : 'have'} no lead, so no reminder covers ${count === 1 ? 'it' : 'them'}.`,
  },
  verifyAlone: '--verify takes nothing but the report: the comment at its end says what it covers.',
  ejectAlone: '--eject writes templates, and has no data to print as JSON; leave out --json.',
  missingFile: (file: string) => `There is no file ${file}; check its name and folder.`,
  noFile: (file: string) => `${file} cannot be a report: --verify takes a report in Markdown.`,
  noReport: (file: string) =>
    `${file} does not end with the comment of a report (plan, report, period, as_of, language, revision, tool), so it cannot be verified.`,
  olderReport: (file: string) =>
    `${file} was written by an older version of the program (it has front matter), which wrote other sections, so it cannot be verified; verify it with that version, or write it again with this one.`,
  noPeriod: (id: string) =>
    `The period ${id} that the report names is none of the plan's, or begins after the report's date, so it cannot be verified.`,
  verified: {
    report: (period: string) => `The report on ${period}`,
    reminder: (unit: string) => `The reminder to ${unit}`,
    holds: (subject: string, asOf: PlanDate) => `${subject}, as of ${asOf}, matches the data.`,
    edited: (subject: string, asOf: PlanDate) =>
      `${subject}, as of ${asOf}, was edited by hand; the data has not changed.`,
    outdated: (subject: string, asOf: PlanDate) =>
      `${subject}, as of ${asOf}, was not edited, but the data has changed since it was written.`,
    both: (subject: string, asOf: PlanDate) =>
      `${subject}, as of ${asOf}, was edited by hand, and the data has changed since it was written.`,
    unclear: (subject: string, asOf: PlanDate) =>
      `${subject}, as of ${asOf}, does not match the data. The revision it was written at is no longer available, so it is unclear whether the text or the data changed.`,
    unfounded: (subject: string, asOf: PlanDate) =>
      `${subject}, as of ${asOf}, matches the data, but the revision it names is not in the repository.`,
    misattributed: (subject: string, asOf: PlanDate) =>
      `${subject}, as of ${asOf}, matches the present data, but does not follow from the revision it names.`,
    otherTool: (tool: string) => `It was written by a different version of the program (${tool}).`,
    editedPatch: 'Edited by hand:',
    outdatedPatch: (revision: string) => `Changes in the data since ${revision}:`,
    unclearPatch: 'What the data says (-), and what the report says (+):',
  },
};

export const help = {
  summary:
    'write the report on a week, month, quarter, half-year or year, a bulletin, a circular, or reminders to units',
  kind: 'weekly, monthly, quarterly, half-year, annual, bulletin, circular or reminder',
  period:
    '2022-W19, 2022-05, 2022-Q2, 2022-H1 or 2022, 2022-2023 for a school year; default: the one that contains the date',
  within: 'of a reminder: how far ahead, as for plan due; default: 14d',
  replyBy: 'of a reminder: the day by which to reply',
  unit: 'only what this unit leads; of a reminder: whom it goes to',
  leader: 'only what this member of the leadership is in charge of',
  short: 'the short form, one page',
  number: 'the issue number; by default counted where workspace.yaml says so (report.numbered)',
  sources: 'where to say what figures come from: notes, annex or none',
  format: 'markdown (the default), text, html or docx (Word); FORMAT=FILE writes it to a file; may be repeated',
  output: 'write to this file instead of standard output; with --each, to this folder',
  each: 'write one report for every period of the plan up to the date; one reminder for every unit, named after it',
  eject: "write the built-in form of one section (or of all) to the plan's templates/*.liquid, for you to change",
  verify: 'check whether this report still matches the data, and tell edits by hand from changes in the data',
  examples: [
    ['plan report weekly', 'this week so far'],
    ['plan report weekly --period 2022-W19', 'a past week, as of its last day'],
    ['plan report monthly --unit 教务处 --plan demo -o report.md', "a unit's month"],
    ['plan report weekly --format html=week.html --format docx=week.docx', 'as a web page and as a Word file'],
    ['plan report weekly --short --format text', 'one page as plain text, to paste into a chat'],
    ['plan report weekly --plan all', 'all plans in one report'],
    ['plan report bulletin --period 2022-05 --number 12', 'the entries marked as highlights'],
    ['plan report weekly --each -o reports', 'every week so far, one file each'],
    ['plan report circular --period 2022-05 -o circular.docx', 'what each unit did in time, late and not, by name'],
    ['plan report reminder --each --format docx -o reminders', 'a reminder to each unit, with a reply form'],
    ['plan report --verify report.md', 'whether it still matches the data'],
  ],
};
