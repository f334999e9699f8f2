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
  badTimezone: (timezone: string) =>
    `workspace.yaml: unknown time zone ${timezone}; write, for example, Asia/Shanghai.`,
  badDate: (text: string) =>
    `${text} is not a date; write year-month-day, as in 2022-06-30, and check that the month has that day.`,
  badWidth: (text: string) => `${text} is not a valid width; use a number of columns from 40 to 1000.`,
  badLanguage: (text: string) => `Unknown language ${text}; use zh or en.`,
  internal: (message: string) =>
    `Internal error: ${message}. Your files were not changed. Please report this, with the command you ran.`,
  missing: (option: string, question: string) => `${option} is missing: ${question}`,
  abandoned: 'Stopped without writing anything.',
  unknownUnit: (unit: string, known: string) => `${unit} leads no measures. The leads are ${known}.`,
};
