/** What `plan report` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';

export const words = {
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
  badTemplate: (place: string, reason: string) => `${place} The template is faulty: ${reason}. See docs/templates.md.`,
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
};

export const help = {
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
};
