/** What can go wrong with any command, in English. */
export const words = {
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
};
