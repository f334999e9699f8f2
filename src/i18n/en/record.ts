/** What all commands say in English that write to the journal, and the help of their options. */
import type { PlanDate } from '../../model/date.ts';

export const words = {
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
};

export const help = {
  note: 'what happened, in a sentence',
  date: 'the day on which it happened (default: today)',
  by: "who reports it (default: git's user.name)",
  dryRun: 'show the change, and write nothing',
};
