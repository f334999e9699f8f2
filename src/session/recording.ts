/** What the writing commands share: which measure, the entry, the file it goes to, and what changed by it. */
import { posix } from 'node:path';
import type { Command as Commander } from 'commander';
import { check } from '../check/check.ts';
import { inWords } from '../check/words.ts';
import { appended } from '../edit/append.ts';
import type { NewEntry } from '../edit/entry.ts';
import { StoreError, update } from '../edit/store.ts';
import type { Messages } from '../i18n/messages.ts';
import { isoWeek, type PlanDate } from '../model/date.ts';
import { type MeasureState, measureStates, type PlanState, project } from '../projection/project.ts';
import { jsonText } from '../render/json/shapes.ts';
import { entryFrom } from '../workspace/model.ts';
import { userName } from '../workspace/git.ts';
import { answered } from './ask.ts';
import type { Context } from './context.ts';
import { findMeasure } from './finding-items.ts';
import type { Options } from './options.ts';
import { openSession, planStates, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** What an entry says, besides its date, its measure and who wrote it. */
export type Fields = Omit<NewEntry, 'date' | 'on' | 'by'>;

/** What a writing command knows when it makes its entry. */
export interface Subject {
  readonly session: Session;
  readonly state: MeasureState;
  readonly date: PlanDate;
  readonly by: string;
  readonly options: Options;
}

/** Adds the options of every writing command. */
export function addRecordingOptions(command: Commander, { help }: Messages): void {
  command
    .argument('[id]', help.show.id)
    .option('-m, --note <text>', help.record.note)
    .option('--date <date>', help.record.date)
    .option('--by <name>', help.record.by)
    .option('--dry-run', help.record.dryRun);
}

/**
 * Makes an entry, writes it to the journal file of its week, and tells what changed.
 * @returns the exit code
 * @throws UsageError where something is missing that can't be asked for, or the entry would break a rule
 */
export async function record(
  context: Context,
  [spelling]: readonly string[],
  options: Options,
  fieldsOf: (subject: Subject) => Promise<Fields>,
): Promise<number> {
  const session = await openSession(context, options);
  const [today] = planStates(session, options);
  if (today === undefined) throw new UsageError((m) => m.errors.noPlans, session.language);
  const date = dateOf(options, today.asOf, session);
  const before = project(today.plan, session.workspace, date);
  const state = await findMeasure(before, spelling, session);
  const by = await author(session, options);
  const fields = await fieldsOf({ session, state, date, by, options });
  const { note: _note, ...others } = fields;
  const note = fields.note ?? options.text('note')?.trim();
  const entry: NewEntry = { date, on: state.measure.id, ...others, ...(note && { note }), by };
  const file = posix.join(posix.dirname(before.plan.file), 'journal', `${isoWeek(date)}.yaml`);
  const after = withEntry(session, before, entry, file);
  const written = await write(session, file, entry, options.flag('dryRun'));
  const changed = measureStates(after).find(({ measure }) => measure.id === state.measure.id) ?? state;
  if (options.flag('json')) {
    const { recordJson } = await import('../render/json/record.ts');
    context.out(jsonText(recordJson({ ...written, file: session.shownPath(file), before: state, after: changed })));
  } else {
    const { recordText } = await import('../render/terminal/record.ts');
    context.out(recordText({ ...written, file: session.shownPath(file), before: state, after: changed }, session.canvas));
  }
  return 0;
}

/**
 * The answer to a question that an option could have answered: asked at a terminal.
 * @throws UsageError elsewhere
 */
export async function required(
  { session, options }: Pick<Subject, 'session' | 'options'>,
  name: string,
  question: (messages: Messages) => string,
): Promise<string> {
  const given = options.text(name)?.trim();
  if (given) return given;
  const { ask } = session.context;
  const answer = ask && (await answered(ask.text(question(session.messages)), session.language));
  if (answer) return answer;
  throw new UsageError((m) => m.record.missing(`--${name}`, question(m)), session.language);
}

/** @throws UsageError for a date that is none, or is yet to come: a journal tells what has happened */
function dateOf(options: Options, today: PlanDate, { language }: Session): PlanDate {
  const date = options.date ?? today;
  if (date > today) throw new UsageError((m) => m.record.future(date, today), language);
  return date;
}

async function author(session: Session, options: Options): Promise<string> {
  const given = options.text('by')?.trim() || userName(session.root);
  return given || required({ session, options }, 'by', (m) => m.record.askBy);
}

/**
 * The plan as it stands with the entry.
 * @throws UsageError where a rule finds fault with the entry: nothing is written then
 */
function withEntry(session: Session, { plan, asOf }: PlanState, entry: NewEntry, file: string): PlanState {
  const added = entryFrom(entry, file, plan.journal.length);
  const changed = { ...plan, journal: [...plan.journal, added] };
  const plans = session.workspace.plans.map((other) => (other === plan ? changed : other));
  const faults = check({ ...session.workspace, plans }).filter(
    (finding) => finding.severity === 'error' && finding.file === file && finding.path[0] === plan.journal.length,
  );
  const [fault] = faults;
  if (fault) {
    const { message, mend } = inWords(fault, session.language);
    throw new UsageError(() => `${message}\n${mend}`, session.language);
  }
  return project(changed, session.workspace, asOf);
}

interface Written {
  readonly entry: NewEntry;
  /** Where the entry begins in its file. */
  readonly line: number;
  /** The change as a patch, where nothing was to be written. */
  readonly patch?: string;
}

async function write(session: Session, file: string, entry: NewEntry, dryRun: boolean): Promise<Written> {
  let line = 0;
  const change = (text: string | undefined): string => {
    const edited = appended(text, entry, schemaBeside(session, file));
    if (!edited.ok) throw new UsageError((m) => m.record.faulty(session.shownPath(file)), session.language);
    line = edited.line;
    return edited.text;
  };
  if (dryRun) {
    const read = session.tree.bytes(file);
    const text = read.ok ? read.bytes.toString('utf8') : undefined;
    const patch = await patchOf(session.shownPath(file), text ?? '', change(text));
    return { entry, line, patch };
  }
  await stored(session, file, change);
  return { entry, line };
}

/** Where the modeline of a new file points: as the other files of its folder do; else as in this repository. */
function schemaBeside({ files }: Session, file: string): string {
  const folder = `${posix.dirname(file)}/`;
  const others = [...files].flatMap(([path, text]) => (path.startsWith(folder) ? (text ?? '') : []));
  const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(others.join('\n')) ?? [];
  return schema ?? '../../../schemas/journal.schema.json';
}

/** A change as `diff -u` shows it. */
export async function patchOf(file: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(file, file, before, after, '', '', { context: 3, headerOptions: FILE_HEADERS_ONLY });
}

/** Changes a file under its lock; what the system refuses becomes words. */
export async function stored(
  { root, shownPath, language }: Session,
  file: string,
  change: (text: string | undefined) => string | undefined,
): Promise<void> {
  try {
    await update(root, file, change);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new UsageError((m) => m.record.refused[error.why](shownPath(error.file)), language);
  }
}
