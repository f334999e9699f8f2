/** The help of `plan import` in English; what it says else is in `import-words.ts`. */
export const help = {
  summary: 'make a first plan of a table or a document, or entries of a ledger that comes back',
  file: 'the files, or - for standard input',
  year: 'the year of the plan',
  period: "the first and last days of the plan's period: 2025-09-01..2026-08-31",
  firstLeads: 'the first of several units in a cell leads',
  id: "the plan's id and folder",
  by: 'who reports, where a ledger that comes back does not say',
  date: 'the day that such a ledger tells of',
  partial: 'write what is clear, and leave the rest open',
  examples: [
    ['plan import tasks.xlsx --dry-run', 'shows what would be read'],
    ['plan import work-plan.docx', 'a document: its tasks, measures and text'],
    ['plan import tasks.csv --year 2026 --first-leads', 'a table without a year, where the first unit leads'],
    ['plan import ledger.xlsx --date 2026-05-25', 'enters what is new in a ledger that comes back filled in'],
  ],
};
