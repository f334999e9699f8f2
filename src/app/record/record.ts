/** What the writing commands share: which measure, the entry, the file it goes to, and what changed by it. */
import { posix } from 'node:path';
import { inWords } from '../../check/words.ts';
import type { NewEntry } from '../../edit/entry.ts';
import { userName } from '../../git/git.ts';
import type { Messages } from '../../i18n/messages.ts';
import { parseAmount } from '../../model/amount.ts';
import { isoWeek, type PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { isNumberTarget } from '../../model/target.ts';
import { typedDateIn } from '../../model/term.ts';
import { project } from '../../projection/project.ts';
import { type MeasureState, measureStates, type PlanState } from '../../projection/state.ts';
import { harmless } from '../../render/text/printable.ts';
import type { Recorded } from '../../render/words/record.ts';
import { answerNeeded } from '../ask.ts';
import type { Call } from '../command/command.ts';
import { flagOf } from '../command/options.ts';
import type { Result } from '../command/result.ts';
import type { Context } from '../context.ts';
import { expectCharacters } from '../input.ts';
import { findMeasure } from '../open/item.ts';
import { planStates, type Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { RecordingValues } from './options.ts';
import { addEntries, openReading, type Reading } from './store.ts';
import { expectValid } from './validate.ts';

/** What an entry says, besides its date, its measure and who wrote it. */
export type Fields = Omit<NewEntry, 'date' | 'on' | 'by'>;

/** What a writing command knows when it makes its entry; O are the values of its options. */
export interface Recording<O> {
  readonly session: Session;
  readonly plan: Plan;
  readonly state: MeasureState;
  readonly date: PlanDate;
  readonly by: string;
  readonly options: O;
  /** Whether its entry is one of several that say the same: then no measure is asked about by itself. */
  readonly isOneOfSeveral?: true;
}

/** What a writing command makes: when its entry may be made, and what that says. */
export interface Maker<O> {
  /** @throws UsageError where it may not; asked again at the moment of writing, of what others have written by then */
  readonly expect?: (subject: Recording<O>) => void;
  readonly fieldsOf: (subject: Recording<O>) => Promise<Fields>;
  /** Which of the measures that a query finds it is for; all of them where it is absent. */
  readonly isFor?: (state: MeasureState) => boolean;
}

/** An entry that was written, or with --dry-run would be. */
export interface RecordedOne {
  readonly session: Session;
  readonly recorded: Recorded;
  /** What is unusual about it, and how to take it back. */
  readonly notes: readonly string[];
}

/** As `recordOne`, for a command to show. */
export async function record<O extends RecordingValues>(
  call: Call<{ readonly id: string | undefined }, O>,
  maker: Maker<O>,
): Promise<Result> {
  const { session, recorded, notes } = await recordOne(call, maker);
  return { ...recordedViews(recorded, session), notes };
}

/**
 * Makes an entry, and writes it to the journal file of its week.
 * @throws UsageError where something is missing that can't be asked for, or the entry would break a rule
 */
export async function recordOne<O extends RecordingValues>(
  { context, args, options }: Call<{ readonly id: string | undefined }, O>,
  { expect = () => {}, fieldsOf }: Maker<O>,
): Promise<RecordedOne> {
  const { reading, state: onDate } = await opened(context, options);
  const { session } = reading;
  const { plan, asOf: date } = onDate;
  const state = await findMeasure(onDate, args.id, session);
  const by = await author(options, session);
  const subject = { session, plan, state, date, by, options };
  expect(subject);
  const fields = await fieldsOf(subject);
  const entry = entryOf(fields, subject);
  const file = journalOf(subject);
  await expectValid(entry, file, session);
  const change = await addEntries(reading, file, [entry], {
    plan: options.plan,
    dryRun: options.dryRun,
    expect: (now) => expect({ ...subject, session: now, state: stateIn(now, subject) }),
  });
  const { before, after, warnings, written, file: shown, line } = change;
  const { messages } = session;
  const sentence = written ? messages.record.written(`${shown}:${line}`) : messages.record.notWritten;
  const recorded: Recorded = {
    ...{ file: shown, line, written, sentence },
    ...(!written && { patch: await change.patch() }),
    before: stateIn(before, subject),
    after: stateIn(after, subject),
  };
  const notes = [
    ...numberNotes(options.note?.trim(), state, session),
    ...warningNotes(after, warnings, written ? undoing(options) : undefined),
  ];
  return { session, recorded, notes };
}

/**
 * The plan that entries go to, as it stands on their day.
 * @throws UsageError where there is none, there are several, or the day is none or is yet to come
 */
export async function opened(
  context: Context,
  options: RecordingValues,
): Promise<{ readonly reading: Reading; readonly state: PlanState }> {
  const reading = await openReading(context, options);
  const { session } = reading;
  const [today, ...others] = planStates(session, options);
  if (today === undefined) throw new UsageError((m) => m.errors.noPlans, session.language);
  if (others.length > 0) {
    throw new UsageError((m) => m.record.onePlan(session.planIds.join(m.listSeparator)), session.language);
  }
  return { reading, state: project(today.plan, session.workspace, dateOf(options.date, today, session)) };
}

/** The entry that says `fields`, with the note that was given. */
export function entryOf(fields: Fields, { state, date, by, options }: Recording<RecordingValues>): NewEntry {
  const note = options.note?.trim();
  return { date, on: state.measure.id, ...(note && { note }), ...fields, by };
}

/** The journal file of the week, from the workspace's folder. */
export function journalOf({ plan, date }: Pick<Recording<unknown>, 'plan' | 'date'>): string {
  return posix.join(posix.dirname(plan.file), 'journal', `${isoWeek(date)}.yaml`);
}

/**
 * How the measure stands on the entry's date in the workspace as it is by then.
 * @throws UsageError where there is no such plan any more, or no such measure
 */
export function stateIn(now: Session, { plan, state, date }: Omit<Recording<unknown>, 'options'>): MeasureState {
  const same = now.workspace.plans.find(({ file }) => file === plan.file);
  if (same === undefined) throw new UsageError((m) => m.record.noPlan(now.shownPath(plan.file)), now.language);
  const states = measureStates(project(same, now.workspace, date));
  const { id } = state.measure;
  const found = states.find(({ measure }) => measure.id === id);
  if (found === undefined) throw new UsageError((m) => m.record.noMeasure(id), now.language);
  return found;
}

/** What is to be said of a note that is a number alone, where numbers count. */
function numberNotes(note: string | undefined, { target }: MeasureState, { messages }: Session): readonly string[] {
  if (note === undefined || !isNumberTarget(target) || parseAmount(note) === undefined) return [];
  return [messages.log.numberAsNote(note)];
}

/** What is unusual because of an entry, or for want of it, and what takes it back. */
export function warningNotes(
  { messages, language }: Session,
  warnings: readonly Finding[],
  undo?: string,
): readonly string[] {
  if (warnings.length === 0) return [];
  const label = messages.severities.warning;
  const lines = warnings.map((finding) => messages.labelled(label, inWords(finding, language).message));
  const hint = undo === undefined ? [] : [messages.record.undo(undo)];
  return [...new Set([...lines, ...hint])].map(harmless);
}

/** What takes back the entry written with `options`: whose it is, and of which plan, has to be said again. */
export function undoing(options: RecordingValues): string {
  const same = (['by', 'plan'] as const).flatMap((key) => {
    const given = options[key];
    return given === undefined ? [] : [flagOf(key), /\s/.test(given) ? `"${given}"` : given];
  });
  return ['plan undo', ...same].join(' ');
}

/** What was written, or with --dry-run would be, and how the measure stands by it. */
export function recordedViews(recorded: Recorded, { canvas }: Session): Pick<Result, 'data' | 'text' | 'done'> {
  return {
    done: recorded.written ? recorded.sentence : undefined,
    data: async () => (await import('../../render/json/record.ts')).recordJson(recorded),
    text: async () => (await import('../../render/terminal/record.ts')).recordText(recorded, canvas),
  };
}

/**
 * The answer to a question that the option of that key could have answered: asked at a terminal.
 * @throws UsageError elsewhere
 */
export function required<Key extends string>(
  key: Key,
  options: Readonly<Record<Key, string | readonly string[] | undefined>>,
  question: (messages: Messages) => string,
  session: Session,
): Promise<string> {
  return requiredAs(key, options, question, session, (answer) => answer);
}

/**
 * What `read` makes of such an answer; at a terminal a wrong one is asked for again.
 * @throws UsageError elsewhere
 */
export async function requiredAs<Key extends string, T>(
  key: Key,
  options: Readonly<Record<Key, string | readonly string[] | undefined>>,
  question: (messages: Messages) => string,
  { context: { ask }, messages, language }: Session,
  read: (answer: string) => T,
): Promise<T> {
  const given = options[key];
  if (typeof given === 'string' && given.trim()) return read(given.trim());
  if (ask === undefined) throw new UsageError((m) => m.errors.missing(flagOf(key), question(m)), language);
  return answerNeeded(ask, question(messages), read, language);
}

/** @throws UsageError for a date that is none, or is yet to come: a journal says what has happened */
function dateOf(given: string | undefined, { asOf: today, plan }: PlanState, { language }: Session): PlanDate {
  const text = given ?? today;
  const date = typedDateIn(text, plan.period);
  if (date === undefined) throw new UsageError((m) => m.errors.badDate(text), language);
  if (date > today) throw new UsageError((m) => m.record.future(date, today), language);
  return date;
}

/** @throws UsageError where neither --by nor git names anybody, and nobody can be asked */
export async function author(options: Pick<RecordingValues, 'by'>, session: Session): Promise<string> {
  const given = options.by?.trim() || userName(session.root);
  expectCharacters(given ?? '', session.language);
  return given || required('by', options, (m) => m.record.askBy, session);
}
