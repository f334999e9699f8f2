/** What can go wrong with any command, in English. */
export const words = {
  prefix: (message: string) => `plan: ${message}`,
  noWorkspace: (folder: string) =>
    `There is no workspace.yaml in ${folder} or any folder above it. Go to the folder with the plans, or name it with --dir (or PLAN_DIR).`,
  noWorkspaceIn: (folder: string) => `There is no workspace.yaml in ${folder}.`,
  badFormat: (format: string, known: string) => `Unknown format ${format}. The formats are ${known}.`,
  formats: (known: string) => `The formats are ${known}.`,
  unknownPlan: (id: string, known: string) => `Unknown plan ${id}. The plans are ${known}.`,
  noPlans: 'The workspace has no plans yet: a plan is a folder with a plan.yaml in it.',
  unreadablePlans: 'None of the plans could be read; see plan check.',
  unreadablePlan: (id: string) => `Plan ${id} could not be read; see plan check.`,
  ambiguousPlan: (known: string) =>
    `The workspace has several plans and names no default; choose one with --plan: ${known}, or all.`,
  badDate: (text: string) =>
    `${text} is not a date; write year-month-day, as in 2022-06-30, and check that the month has that day.`,
  badWidth: (text: string) => `${text} is not a valid width; use a number of columns from 40 to 1000.`,
  badLanguage: (text: string) => `Unknown language ${text}; use zh or en.`,
  internal: (message: string) =>
    `Internal error: ${message}. Please report this, with the command you ran; run it again with PLAN_DEBUG=FILE in the environment to have the details in that file.`,
  internalIn: (message: string, file: string) =>
    `Internal error: ${message}. Please report this, with the command you ran and ${file}.`,
  reasons: {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EBADF: 'it is not open',
    EIO: 'the device failed',
  },
  notPrinted: (reason: string) =>
    `The result could not be written to standard output (${reason}); free some space, or write it elsewhere.`,
  notUtf8: (text: string) =>
    `"${text}" has bytes that are not UTF-8 (shown as �), so nobody can know what was meant; nothing was written. Set the terminal to UTF-8 and type it again: chcp 65001 on Windows, export LANG=C.UTF-8 on Linux and macOS.`,
  missing: (option: string, question: string) => `${option} is missing: ${question}`,
  empty: 'This needs an answer.',
  abandoned: 'Stopped without writing anything.',
  unknownLeader: (leader: string, known: string | undefined) =>
    `${leader} is in charge of no measures${known === undefined ? ', and nor is anybody else' : `. The leaders are ${known}`}.`,
  unknownUnit: (unit: string, known: string | undefined) =>
    `${unit} leads no measures${known === undefined ? ', and no measure has a lead yet' : `. The leads are ${known}`}.`,
};
