/** The words of an import's preview, questions and refusals in English; loaded when a file is imported. */
export const words = {
  noFile: (file: string) => `There is no file ${file}.`,
  noStdin: 'plan import - reads standard input, but nothing comes in; pipe a table to it, or name a file.',
  stdinAlone: 'Standard input (-) is imported alone, without files.',
  sameFile: (file: string) => `${file} was named twice.`,
  periods: (file: string, periods: string) =>
    `The tables of ${file} are of several periods (${periods}). Import them one by one; if they are one plan, give --year or --period.`,
  nothing: (file: string) =>
    `${file} has no table of tasks: no row was found whose cells say what is to be done (任务, 举措) and by whom or when.`,
  nothingNumbered: (file: string) =>
    `${file} has no tasks: they are found by their numbers, such as 一、 （一） 1., typed or automatic, or in a table with a header.`,
  documentAlone: 'A document is imported alone, without other files.',
  refused: {
    tooLarge: (file: string) =>
      `${file} was not read: it is too large when unpacked, or has too many rows or columns. Save the table alone in a new file.`,
    damaged: (file: string) =>
      `${file} was not read: it is damaged, or no workbook. Open it in WPS or Excel, and save it as .xlsx.`,
    encoding: (file: string) => `${file} was not read: it is no text in UTF-8, UTF-16 or GBK.`,
    format: (file: string) =>
      `${file} was not read: the formats are .xlsx, .xls, .csv, .tsv, .docx, .txt and .md, or text with tabs on standard input.`,
    oldDocument: (file: string) =>
      `${file} was not read: it is a document of the old format, or locked by a password. Open it in WPS or Word, and save it as .docx without a password.`,
    locked: (file: string) =>
      `${file} was not read: it is locked by a password. Open it in WPS or Excel, and save it without the password.`,
    page: (file: string) =>
      `${file} was not read: it is named like a workbook, but is a web page or XML, as some systems give out. Open it in WPS or Excel, and save it as .xlsx.`,
    word: (file: string) =>
      `${file} was not read: it is a Word document and no workbook. Copy its table into a new workbook, and save that as .xlsx.`,
  },
  there: (file: string, folder: string | undefined) =>
    `There is a plan ${file} already; an import changes none, and nothing was written. Give --id for another one${folder === undefined ? '' : `; if it is the example that plan init wrote, remove the folder ${folder} and import again`}.`,
  badAnswers: (file: string) =>
    `${file} is not a file of answers that plan import has written; fix it, or delete it to be asked again.`,
  answersAbout:
    'Questions of plan import. Write behind each "answer" one of its choices, or what "about" asks for; then import again.',
  issued: (day: string) =>
    `The document is dated ${day}. Once it is checked, write approved below period: the day it came into force, or undated.`,
  written: (file: string) => `Wrote the plan: ${file}`,
  questionsAt: (file: string) => `Wrote the questions: ${file}`,
  read: (title: string, tasks: number, measures: number, sections: number) =>
    `${title}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'}, ${measures} ${measures === 1 ? 'measure' : 'measures'}${sections === 0 ? '' : `, ${sections} ${sections === 1 ? 'section' : 'sections'}`}`,
  untitled: '(no title)',
  issuedOn: (day: string) => `Dated ${day}`,
  principle: (text: string) => `Principle: ${text}`,
  period: (start: string, end: string) => `Period: ${start} to ${end}`,
  noPeriod: 'Period: the title names none; give it as --year 2026 or --period 2025-09-01..2026-08-31',
  columns: (sheet: string, rows: string) =>
    sheet === '' ? `Header in row ${rows}` : `Sheet ${sheet}, header in row ${rows}`,
  column: (column: string, header: string, role: string) => `${column} ${header} = ${role}`,
  roles: {
    number: 'number',
    task: 'task',
    measure: 'measure',
    target: 'target',
    unit: 'unit of measure',
    lead: 'lead',
    with: 'partners',
    units: 'units',
    leader: 'leader',
    owner: 'person',
    due: 'deadline',
    step: 'milestone',
    section: 'section',
    skip: 'left out',
  },
  noHeader: '(no header)',
  who: (leads: string, partners: string) => (partners === '' ? leads : `${leads} with ${partners}`),
  open: 'open',
  ongoing: 'ongoing',
  every: {
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    'half-year': 'every half-year',
    year: 'every year',
  },
  dueRead: (printed: string, date: string) => (printed === date ? printed : `${printed} → ${date}`),
  unread: (count: number) => `Rows that could not be read (${count}):`,
  whyUnread: {
    fields: 'more cells than the header has columns, as where a comma was not quoted',
    noMeasure: 'says nothing to be done',
    noTask: 'belongs to no task',
    unsafe: 'holds control characters, or what looks like a formula or a path',
    tooLong: 'is too long for a task',
  },
  questions: (count: number) => `Questions (${count} open):`,
  choices: (choices: string, likely: string) => `answer: ${choices}${likely === '' ? '' : ` (likely ${likely})`}`,
  choice: (choice: string, _ask: string) => choice,
  notUnderstood: (answer: string) => `Not understood: ${answer}`,
  answered: (answer: string) => `answered: ${answer}`,
  ask: {
    year: () =>
      'What is the period of the plan? A year such as 2026, or the first and last days: 2025-09-01..2026-08-31.',
    leads: (units: string) =>
      `Several units are named in one cell (${units}), and nothing says who leads. first: the first one, all: all of them, none: leave it open.`,
    due: (printed: string) => `Which day is the deadline ${printed}? Write a date, or none to leave it open.`,
    beyond: (printed: string) =>
      `The deadline ${printed} is after the end of the plan's period. yes: it is meant so, none: leave it open.`,
    numbers: (text: string) =>
      `Several numbers in one measure (${text}). split: a measure for each, first: the first one counts, none: set none.`,
    rise: (text: string) =>
      `A rise, which needs the figure that it starts from: ${text}. Write that figure, or none to set no target.`,
    range: (printed: string) =>
      `${printed} is a range, which no target holds. Write a target such as "不少于3个", or none to set none.`,
    sheets: (units: string) =>
      `A table has no column of units; above it or on its sheet stands: ${units}. lead: they lead; none: leave it open.`,
    header: (header: string) => `What is the column ${header}? Write one of the choices; skip leaves it out.`,
  },
  notTasks: 'Taken for no task:',
  whyNot: {
    title: 'the title',
    above: 'above the table',
    note: 'a note',
    alone: 'a row of one cell',
    hiddenSheet: 'a hidden sheet',
    noHeader: 'a sheet without a table of tasks',
    notice: 'the covering notice',
    opening: 'the opening',
    attachments: 'the list of attachments',
    unnumbered: 'a paragraph without a number; add what it asks for to the plan',
    foot: 'who issued it and whom it goes to',
    footnote: 'a footnote',
    page: 'the number of a page',
  },
  notices: 'To be known:',
  notice: {
    hiddenRows: (count: string) => `${count} rows are hidden, as by a filter; they are read all the same`,
    leftOut: (header: string) => `${header === '' ? 'a column without a header' : `the column ${header}`} is left out`,
    hiddenColumn: (header: string) => `the hidden column ${header} is left out`,
    comment: (text: string) => `has a comment: ${text}`,
    struck: (text: string) => `part of it is struck out: ${text}`,
    formula: (text: string) => `is computed; taken as it was last shown: ${text}`,
    draft: (text: string) => `${text}: a draft, so the plan is written as not approved`,
    firstLeads: (text: string) => `the first unit leads, as the file says: ${text}`,
    noDeadline: (text: string) => `no deadline: ${text}`,
    noUnits: () => 'no unit is named anywhere; who leads is left open',
    repeatedNumber: (number: string) =>
      `the number ${number} comes twice under one heading; the plan numbers the tasks itself`,
    span: (text: string) => `${text} is how soon it is done each time, and was not taken for a target`,
    each: (text: string) => `the number is of each; check the target: ${text}`,
    covers: (text: string) => `${text} was taken for what the work covers, not for a number to be reached`,
    noUnit: (text: string) => `no unit: ${text}`,
    period: (term: string) =>
      `the days of ${term} are those of a usual school year; where yours are others, give --period`,
    sharedTarget: (text: string) =>
      `the target “${text}” is of several measures: it is kept in the task's text and set for none`,
    continued: (title: string) => `goes on with ${title}`,
  },
  dryRun: 'Nothing was written (--dry-run).',
  notWritten:
    'The plan was not written, for something is open. Fix the file or answer the questions, then import again; --partial writes what is clear.',
  noPeriodWritten: 'The plan was not written, for its period is not known: give --year or --period.',
};
