/** What the writing commands share: which measure, the entry, the file it goes to, and what changed by it. */
import { posix } from 'node:path';
import type { Command as Commander } from 'commander';
import { inWords } from '../../check/words.ts';
import type { NewEntry } from '../../edit/entry.ts';
import { userName } from '../../git/git.ts';
import type { Messages } from '../../i18n/messages.ts';
import { isoWeek, type PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { typedDateIn } from '../../model/term.ts';
import { project } from '../../projection/project.ts';
import { type MeasureState, measureStates, type PlanState } from '../../projection/state.ts';
import { jsonText } from '../../render/json/shapes.ts';
import { harmless } from '../../render/text/text.ts';
import type { Recorded } from '../../render/words/record.ts';
import { answered } from '../ask.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../open/item.ts';
import { openSession, planStates, type Session } from '../open/session.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { addEntry } from './store.ts';
import { withValidEntry } from './validate.ts';

/** What an entry says, besides its date, its measure and who wrote it. */
export type Fields = Omit<NewEntry, 'date' | 'on' | 'by'>;

/** What a writing command knows when it makes its entry. */
export interface Subject {
  readonly session: Session;
  readonly plan: Plan;
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
  const [today, ...others] = planStates(session, options);
  if (today === undefined) throw new UsageError((m) => m.errors.noPlans, session.language);
  if (others.length > 0) {
    throw new UsageError((m) => m.record.onePlan(session.planIds.join(m.listSeparator)), session.language);
  }
  const date = dateOf(options, today, session);
  const before = project(today.plan, session.workspace, date);
  const state = await findMeasure(before, spelling, session);
  const by = await author(session, options);
  const fields = await fieldsOf({ session, plan: today.plan, state, date, by, options });
  const note = options.text('note')?.trim();
  const entry: NewEntry = { date, on: state.measure.id, ...(note && { note }), ...fields, by };
  const file = posix.join(posix.dirname(before.plan.file), 'journal', `${isoWeek(date)}.yaml`);
  const { plan, warnings } = await withValidEntry(session, before.plan, entry, file);
  const after = project(plan, session.workspace, date);
  const stored = await addEntry(session, file, entry, options.flag('dryRun'));
  const changed = measureStates(after).find(({ measure }) => measure.id === state.measure.id) ?? state;
  await printRecorded(session, options, { ...stored, before: state, after: changed });
  warn(session, warnings, stored.written ? undoing(options) : undefined);
  return 0;
}

/** Says on standard error what is odd about the entry, and how to take it back. */
function warn({ context, messages, language }: Session, warnings: readonly Finding[], undo: string | undefined): void {
  if (warnings.length === 0) return;
  const label = messages.severities.warning;
  const lines = warnings.map((finding) => messages.labelled(label, inWords(finding, language).message));
  const hint = undo === undefined ? [] : [messages.record.undo(undo)];
  context.err([...lines, ...hint].map((line) => `${harmless(line)}\n`).join(''));
}

/** What takes back the entry written with `options`: whose it is, and of which plan, has to be said again. */
function undoing(options: Options): string {
  const same = ['by', 'plan'].flatMap((name) => {
    const given = options.text(name);
    return given === undefined ? [] : [`--${name}`, /\s/.test(given) ? `"${given}"` : given];
  });
  return ['plan undo', ...same].join(' ');
}

/** Prints what was written, or with --dry-run would be, and how the measure stands by it: in words, or as JSON. */
export async function printRecorded(session: Session, options: Options, recorded: Recorded): Promise<void> {
  const { context, canvas } = session;
  if (options.flag('json')) {
    const { recordJson } = await import('../../render/json/record.ts');
    context.out(jsonText(recordJson(recorded)));
  } else {
    const { recordText } = await import('../../render/terminal/record.ts');
    context.out(recordText(recorded, canvas));
  }
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
  throw new UsageError((m) => m.errors.missing(`--${name}`, question(m)), session.language);
}

/** @throws UsageError for a date that is none, or is yet to come: a journal tells what has happened */
function dateOf(options: Options, { asOf: today, plan }: PlanState, { language }: Session): PlanDate {
  const text = options.text('date') ?? today;
  const date = typedDateIn(text, plan.period);
  if (date === undefined) throw new UsageError((m) => m.errors.badDate(text), language);
  if (date > today) throw new UsageError((m) => m.record.future(date, today), language);
  return date;
}

/** @throws UsageError where neither --by nor git names anybody, and nobody can be asked */
export async function author(session: Session, options: Options): Promise<string> {
  const given = options.text('by')?.trim() || userName(session.root);
  return given || required({ session, options }, 'by', (m) => m.record.askBy);
}
