/** What the writing commands share: which measure, the entry, the file it goes to, and what changed by it. */
import { posix } from 'node:path';
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
import { harmless } from '../../render/text/text.ts';
import type { Recorded } from '../../render/words/record.ts';
import { answered } from '../ask.ts';
import type { Call } from '../command/command.ts';
import { flagOf } from '../command/options.ts';
import type { Result } from '../command/result.ts';
import { expectCharacters } from '../input.ts';
import { findMeasure } from '../open/item.ts';
import { openSession, planStates, type Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { RecordingValues } from './options.ts';
import { addEntry } from './store.ts';
import { withValidEntry } from './validate.ts';

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
}

/**
 * Makes an entry, and writes it to the journal file of its week.
 * @returns what changed, what is unusual about it, and how to take it back
 * @throws UsageError where something is missing that can't be asked for, or the entry would break a rule
 */
export async function record<O extends RecordingValues>(
  { context, args, options }: Call<{ readonly id: string | undefined }, O>,
  fieldsOf: (subject: Recording<O>) => Promise<Fields>,
): Promise<Result> {
  const session = await openSession(context, options);
  const [today, ...others] = planStates(session, options);
  if (today === undefined) throw new UsageError((m) => m.errors.noPlans, session.language);
  if (others.length > 0) {
    throw new UsageError((m) => m.record.onePlan(session.planIds.join(m.listSeparator)), session.language);
  }
  const date = dateOf(options.date, today, session);
  const before = project(today.plan, session.workspace, date);
  const state = await findMeasure(before, args.id, session);
  const by = await author(options, session);
  const fields = await fieldsOf({ session, plan: today.plan, state, date, by, options });
  const note = options.note?.trim();
  const entry: NewEntry = { date, on: state.measure.id, ...(note && { note }), ...fields, by };
  const file = posix.join(posix.dirname(before.plan.file), 'journal', `${isoWeek(date)}.yaml`);
  const { plan, warnings } = await withValidEntry(session, before.plan, entry, file);
  const after = project(plan, session.workspace, date);
  const stored = await addEntry(session, file, entry, options.dryRun);
  const changed = measureStates(after).find(({ measure }) => measure.id === state.measure.id) ?? state;
  const notes = warningNotes(session, warnings, stored.written ? undoing(options) : undefined);
  return { ...recordedViews({ ...stored, before: state, after: changed }, session), notes };
}

/** What is unusual about the entry, and how to take it back. */
function warningNotes(
  { messages, language }: Session,
  warnings: readonly Finding[],
  undo: string | undefined,
): readonly string[] {
  if (warnings.length === 0) return [];
  const label = messages.severities.warning;
  const lines = warnings.map((finding) => messages.labelled(label, inWords(finding, language).message));
  const hint = undo === undefined ? [] : [messages.record.undo(undo)];
  return [...lines, ...hint].map(harmless);
}

/** What takes back the entry written with `options`: whose it is, and of which plan, has to be said again. */
function undoing(options: RecordingValues): string {
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
export async function required<Key extends string>(
  key: Key,
  options: Readonly<Record<Key, string | readonly string[] | undefined>>,
  question: (messages: Messages) => string,
  session: Session,
): Promise<string> {
  const given = options[key];
  if (typeof given === 'string' && given.trim()) return given.trim();
  const { ask } = session.context;
  const answer = ask && (await answered(ask.text(question(session.messages)), session.language));
  if (answer) return answer;
  throw new UsageError((m) => m.errors.missing(flagOf(key), question(m)), session.language);
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
