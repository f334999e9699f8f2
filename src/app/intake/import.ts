/** Tables, or an issued document → a first plan: read, shown, and written where nothing is left open, or the rest is wanted. */
import { join, posix } from 'node:path';
import { type ImportWords, importWordsIn } from '../../i18n/messages.ts';
import type { Draft } from '../../intake/draft.ts';
import { periodGiven, periodName } from '../../intake/period.ts';
import { annexFiles, type PlanFile, planText } from '../../intake/plan-file.ts';
import { answerKey, FILE, questionsOf } from '../../intake/questions.ts';
import { isLedger } from '../../intake/returned/sheet.ts';
import { type Known, periodsOf, type Reading as Read, readSheets } from '../../intake/table.ts';
import type { Span } from '../../model/period.ts';
import type { Result } from '../command/result.ts';
import type { Context } from '../context.ts';
import type { Session } from '../open/session.ts';
import { changeFile, openReading, type Reading } from '../record/store.ts';
import { put } from '../setup/steps.ts';
import { FileFault, UsageError } from '../usage-error.ts';
import { answersText, keptAnswers } from './answers.ts';
import type { LedgersWanted } from './returned/ledgers.ts';
import { type Imported, importedFile, isSheets, type Sheets, together } from './source.ts';

interface Wanted {
  readonly period: Span | undefined;
  /** Whether the first of several units leads. */
  readonly firstLeads: boolean;
  readonly id: string | undefined;
  readonly dryRun: boolean;
  /** Whether what is clear is written though something is open. */
  readonly partial: boolean;
}

/**
 * Reads the files: tables become a first plan; ledgers that come back, known by their hidden ids or because their plan is
 * given, become entries.
 * @throws UsageError where a file can't be read, there is no workspace, or what is asked for can't be done with them
 */
export async function importFiles(
  context: Context,
  files: readonly string[],
  wanted: Wanted & LedgersWanted,
): Promise<Result> {
  const reading = await openReading(context, { plan: 'all' });
  const { session } = reading;
  const words = await importWordsIn(session.language);
  if (files.length === 0) throw new UsageError(({ usage }) => usage.missingArgument('<file>'), session.language);
  if (files.length > 1 && files.includes('-')) throw new UsageError(() => words.stdinAlone, session.language);
  const twice = files.find((file, i) => files.indexOf(file) < i);
  if (twice !== undefined) throw new UsageError(() => words.sameFile(twice), session.language);
  const imported: Imported[] = [];
  for (const [i, file] of files.entries()) {
    imported.push(await importedFile(context, file, words));
    // What is left to do is to understand them.
    context.progress?.(i + 1, files.length + 1);
  }
  const sheets = imported.filter(isSheets);
  if (
    sheets.length === files.length &&
    (wanted.plan !== undefined || sheets.some(({ content }) => isLedger(content.grids)))
  ) {
    const { importLedgers } = await import('./returned/ledgers.ts');
    const ledgers = sheets.map(({ file, name, content }) => ({ file, name, grids: content.grids }));
    return importLedgers(reading, ledgers, wanted);
  }
  const [document] = imported.filter((one) => !isSheets(one));
  if (document !== undefined) {
    if (files.length > 1) throw new UsageError(() => words.documentAlone, session.language);
    return importPlan(reading, document, wanted);
  }
  if (sheets.length > 1) expectTables(sheets, wanted, words, session);
  return importPlan(reading, together(sheets), wanted);
}

/** @throws FileFault where one of several files has no table, which would not show once they are together */
function expectTables(
  files: readonly Sheets[],
  { period }: Wanted,
  words: ImportWords,
  { language }: Pick<Session, 'language'>,
): void {
  for (const { file, content } of files) {
    const { tables } = readSheets(content.grids, { period, columns: new Map() });
    if (tables.length === 0) throw new FileFault(() => words.nothing(file), language);
  }
}

/**
 * Shows what is in the tables or the document; writes the plan, and the questions beside it.
 * @throws UsageError where nothing is in them, they are of several periods, or the plan is there already
 */
async function importPlan(reading: Reading, imported: Imported, wanted: Wanted): Promise<Result> {
  const { session } = reading;
  const { file } = imported;
  const words = await importWordsIn(session.language);
  const periods =
    wanted.period === undefined && isSheets(imported) ? periodsOf(imported.content.grids, { columns: new Map() }) : [];
  if (periods.length > 1) {
    const named = periods.map(({ start, end }) => `${start}..${end}`);
    throw new FileFault(() => words.periods(file, named.join(session.messages.listSeparator)), session.language);
  }
  const named = await readIn(imported, { period: wanted.period, columns: new Map() });
  const folder = wanted.id ?? (named.period === undefined ? undefined : periodName(named.period));
  const places = folder === undefined ? undefined : placesIn(folder, imported);
  if (places !== undefined && !hasPlanFree(session, places.plan)) throw thereAlready(session, places.plan, words);
  const answers = places === undefined ? undefined : kept(session, places.answers, words);
  const draft = draftOf(answers === undefined ? named : await readAgain(imported, wanted, answers), wanted, answers);
  if (draft.tasks.length === 0 && draft.unreadable.length === 0) {
    const nothing = isSheets(imported) ? words.nothing : words.nothingNumbered;
    throw new FileFault(() => nothing(file), session.language);
  }
  const isOpen = draft.unreadable.length > 0 || draft.questions.some(({ answer }) => answer === undefined);
  const { period } = draft;
  const canWrite = places !== undefined && period !== undefined && draft.tasks.length > 0;
  const writesPlan = !wanted.dryRun && canWrite && (wanted.partial || !isOpen);
  const done: string[] = [];
  if (!wanted.dryRun && places !== undefined && draft.questions.length > 0) {
    done.push(await writeAnswers(session, places.answers, { imported, draft, words }));
  }
  if (writesPlan) done.push(...(await writePlan(reading, places.plan, { imported, draft, words, period }, wanted)));
  const outcome = {
    file,
    isOpen,
    plan: writesPlan ? session.shownPath(places.plan) : undefined,
    done,
    dryRun: wanted.dryRun,
  };
  return {
    data: async () => (await import('../../render/json/intake.ts')).intakeJson(draft, outcome),
    text: async () => {
      const { intakeText } = await import('../../render/terminal/intake.ts');
      return intakeText(draft, outcome, { ...session.canvas, words });
    },
    ...(done.length > 0 && { done: done.join('\n') }),
    exitCode: isOpen && !writesPlan ? 1 : 0,
  };
}

interface Places {
  readonly plan: string;
  readonly answers: string;
}

function placesIn(folder: string, { name }: Imported): Places {
  return { plan: `${folder}/plan.yaml`, answers: `${folder}/import/${name}.yaml` };
}

/** What is read of the cells, or of the paragraphs. */
async function readIn({ content }: Imported, known: Known): Promise<Read> {
  if ('grids' in content) return readSheets(content.grids, known);
  return (await import('../../intake/document.ts')).readDocument(content.document, known);
}

type Kept = NonNullable<ReturnType<typeof keptAnswers>>;

/** Reads on with what was answered: the period, and what columns are. */
function readAgain(imported: Imported, { period }: Wanted, { answers, columns }: Kept): Promise<Read> {
  return readIn(imported, { period: period ?? periodGiven(answers.get(answerKey(FILE, 'year')) ?? ''), columns });
}

/** What the answers' file says; what the options say comes before it. */
function draftOf(read: Read, { firstLeads }: Wanted, kept: Kept | undefined): Draft {
  const options = firstLeads ? ([[answerKey(FILE, 'leads'), 'first']] as const) : [];
  const questions = questionsOf(read, new Map([...(kept?.answers ?? []), ...options]));
  return { ...read, questions };
}

/** @throws FileFault where the file of answers is none */
function kept(session: Session, file: string, words: ImportWords): Kept | undefined {
  const read = session.tree.bytes(file);
  if (!read.ok) return undefined;
  const answers = keptAnswers(read.bytes.toString('utf8'));
  if (answers === undefined) {
    throw new FileFault(() => words.badAnswers(session.shownPath(file)), session.language);
  }
  return answers;
}

function hasPlanFree({ files }: Session, plan: string): boolean {
  return !files.has(plan);
}

/** That the plan is there; that its folder may go is said only where nobody has recorded anything in it. */
function thereAlready({ files, shownPath, language }: Session, plan: string, words: ImportWords): UsageError {
  const folder = posix.dirname(plan);
  const isRecorded = [...files.keys()].some((file) => file.startsWith(`${folder}/journal/`));
  return new UsageError(() => words.there(shownPath(plan), isRecorded ? undefined : shownPath(folder)), language);
}

interface Made {
  readonly imported: Imported;
  readonly draft: Draft;
  readonly words: ImportWords;
}

async function writeAnswers(session: Session, file: string, { imported, draft, words }: Made): Promise<string> {
  const { root, shownPath } = session;
  await put(join(root, file), shownPath(file), answersText(imported.file, draft.questions, words));
  return words.questionsAt(shownPath(file));
}

/**
 * The plan, its annexes, and the text that all of it comes from.
 * @throws UsageError where there is such a plan
 */
async function writePlan(
  reading: Reading,
  file: string,
  { imported, draft, words, period }: Made & { readonly period: Span },
  { id }: Wanted,
): Promise<readonly string[]> {
  const { session } = reading;
  const { issued } = draft;
  const schema = schemaIn(session.files);
  const source = await sourceOf(imported);
  const text = planText(draft, {
    id: id ?? `plan-${periodName(period)}`,
    title: imported.name,
    period,
    schema,
    ...(source !== undefined && { source: source.path }),
    ...(issued !== undefined && { remark: words.issued(issued) }),
  });
  const beside = [...(source === undefined ? [] : [source]), ...annexFiles(draft, { period, schema })];
  const folder = posix.dirname(file);
  const { shownPath, root } = session;
  // The plan comes last, for it names the others.
  for (const { path, text: content } of beside) {
    const place = posix.join(folder, path);
    await put(join(root, place), shownPath(place), content);
  }
  const change = await changeFile(reading, file, {
    plan: 'all',
    dryRun: false,
    edit(old) {
      if (old !== undefined) throw thereAlready(session, file, words);
      return { text, line: 2, was: () => undefined };
    },
  });
  return [change.file, ...beside.map(({ path }) => shownPath(posix.join(folder, path)))].map((one) =>
    words.written(one),
  );
}

/** The document's text, which the plan quotes. */
async function sourceOf({ name, content }: Imported): Promise<PlanFile | undefined> {
  if ('grids' in content) return undefined;
  const { sourceText } = await import('../../intake/document.ts');
  return { path: `source/${name}.txt`, text: sourceText(content.document) };
}

/** Where the other plans have their schema, from a folder beside theirs. */
function schemaIn(files: Session['files']): string {
  for (const [path, text = ''] of files) {
    if (posix.basename(path) !== 'plan.yaml') continue;
    const [, schema] = /^# yaml-language-server: \$schema=(\S+plan\.schema\.json)\r?$/m.exec(text) ?? [];
    if (schema !== undefined) return schema;
  }
  return '../schemas/plan.schema.json';
}
