/** What all commands say in English that write to the journal, and the help of their options. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  written: (place: string) => `Recorded in ${place}`,
  writtenAll: (count: number, place: string, undo: string) =>
    `Recorded ${plural(count, 'entry', 'entries')}, from ${place} on. To take them back, one at a time from the last, run ${undo}.`,
  leftOut: (count: number) =>
    `${plural(count, 'more measure')} that ${count === 1 ? 'matches is' : 'match are'} closed, and left out.`,
  allClosed: (count: number) =>
    count === 1 ? 'The only measure that matches is closed.' : `All ${count} measures that match are closed.`,
  agree: (count: number) => `Write this for ${plural(count, 'measure')}?`,
  yes: 'write it',
  no: 'leave everything as it is',
  notAgreed: (count: number, ids: string) =>
    `This would write an entry for ${plural(count, 'measure')}: ${ids}. Add --dry-run to see what changes, --yes to write it.`,
  refusedAll: (refused: number, count: number, lines: string) =>
    `Nothing was written: ${refused} of ${plural(count, 'measure')} cannot take it. Narrow the query, or correct what is wrong.\n${lines}`,
  undo: (command: string) => `To take this entry back, run ${command}.`,
  notWritten: 'Nothing was written (--dry-run).',
  before: 'before',
  after: 'now',
  future: (date: PlanDate, today: PlanDate) =>
    `${date} is in the future (today is ${today}); the journal records only what has happened.`,
  carried: (id: string, to: string) =>
    `Measure ${id} was carried over; enter it on ${to}, which continues it (--plan).`,
  already: (id: string, state: string) => `Measure ${id} is already ${state}; to resume it, use plan reopen.`,
  onePlan: (known: string) => `An entry belongs to only one plan; choose it with --plan: ${known}.`,
  badNumber: (option: string, text: string) =>
    `${option}: ${text} is not a number; write, for example, 1260000 or 126万.`,
  severalMilestones: (text: string, known: readonly string[]) =>
    `Several milestones have "${text}" in their title; write it in full: ${known.join(', ')}.`,
  tooLong: (option: string, text: string, limit: number) =>
    `${option}: ${text} has too many digits to be held exactly; write at most ${limit} significant digits.`,
  notInPercent: (option: string, text: string) =>
    `${option}: ${text} has a percent sign, but this measure is not counted in percent; give the number alone, or use --percent for how far along it is.`,
  noEvidence: (path: string) =>
    `There is no file ${path}. An address must start with http:// or https://; a document number is written as it is.`,
  evidenceElsewhere: (path: string) =>
    `${path} is outside the plan's folder; copy it into evidence/ there, so that it is kept with the plan.`,
  faulty: (place: string, fault: string, advice: string) =>
    `Nothing was written, as an entry could not be read back because of ${place}: ${fault}\n${advice}`,
  elsewhere: (place: string, fault: string, advice: string) =>
    `Nothing was written, as ${place} would be wrong by it: ${fault}\n${advice}`,
  otherForm: (file: string) =>
    `Nothing was written: ${file} is in a form that cannot be changed here. Write an entry a line, such as - { date: 2022-05-11, on: 1-1, note: … }.`,
  noPlan: (file: string) =>
    `Nothing was written: ${file} is no longer there, and may just have been moved or removed. Check where the plan is now.`,
  noMeasure: (id: string) => `Nothing was written: measure ${id} has just been removed from the plan.`,
  askBy: 'Your name? (to save it, use git config --global user.name)',
  askReason: 'Why?',
};

export const help = {
  note: 'what happened, in a sentence',
  date: 'the day it happened (default: today)',
  by: "who reports it (default: git's user.name)",
  query:
    'the id of a measure, or several, or words of its title; or filters as plan list takes them, for an entry for each measure that matches',
  yes: 'write for all measures that match, without asking',
  dryRun: 'show the change, and write nothing',
};
