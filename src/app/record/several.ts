/** An entry for each of several measures: shown first, asked about once, written all or not at all. */
import type { NewEntry } from '../../edit/entry.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type MeasureState, measureStates, type PlanState } from '../../projection/state.ts';
import type { RecordedAll } from '../../render/words/record.ts';
import { type Ask, answered } from '../ask.ts';
import type { Call } from '../command/command.ts';
import type { Values } from '../command/options.ts';
import type { Result } from '../command/result.ts';
import { findMeasure } from '../open/item.ts';
import { hasFilter, matching } from '../open/query.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { RecordingValues, severalOptions } from './options.ts';
import {
  author,
  entryOf,
  journalOf,
  type Maker,
  opened,
  type Recording,
  record,
  stateIn,
  undoing,
  warningNotes,
} from './record.ts';
import { addEntries, type FileChange } from './store.ts';
import { expectValid } from './validate.ts';

/**
 * Makes an entry for the one measure that is named, as `record` does; or, of a query or several names, one for each
 * measure that they mean, once the person has seen what changes and agreed to it.
 * @throws UsageError as `record` does; where no measure is meant, some of them can't have the entry, or nobody agreed
 */
export async function recordEach<O extends RecordingValues & Values<typeof severalOptions>>(
  { context, args, options }: Call<{ readonly query: readonly string[] }, O>,
  maker: Maker<O>,
): Promise<Result> {
  const [id, ...others] = args.query;
  if (others.length === 0 && !(await hasFilter(args.query))) return record({ context, args: { id }, options }, maker);
  const { reading, state: onDate } = await opened(context, options);
  const { session } = reading;
  const { found, leftOut } = await measuresMeant(args.query, onDate, maker, session);
  const by = await author(options, session);
  const answers: Answers = new Map();
  const subjects = found.map((state) => {
    const ask = context.ask && askedOnce(context.ask, answers);
    const asking = { ...session, context: { ...context, ...(ask && { ask }) } };
    return { session: asking, plan: onDate.plan, state, date: onDate.asOf, by, options };
  });
  const file = journalOf({ plan: onDate.plan, date: onDate.asOf });
  const entries = await entriesFor(subjects, maker, file);
  const how = {
    plan: options.plan,
    expect: (now: Session): void =>
      expectAll(subjects, (subject) => maker.expect?.({ ...subject, session: now, state: stateIn(now, subject) })),
  };
  const preview = await addEntries(reading, file, entries, { ...how, dryRun: true });
  const shownWith = async ({ before, after, ...change }: FileChange): Promise<RecordedAll> => ({
    ...{ file: change.file, line: change.line, written: change.written },
    sentence: change.written
      ? session.messages.record.writtenAll(entries.length, `${change.file}:${change.line}`, undoing(options))
      : session.messages.record.notWritten,
    ...(options.dryRun && { patch: await change.patch() }),
    measures: subjects.map((subject) => ({ before: stateIn(before, subject), after: stateIn(after, subject) })),
  });
  const also = leftOut === 0 ? [] : [session.messages.record.leftOut(leftOut)];
  if (options.dryRun) return views(await shownWith(preview), preview, also, session);
  const isAgreed = options.yes || (await agreement(await shownWith(preview), session));
  if (!isAgreed) throw new UsageError((m) => m.errors.abandoned, session.language);
  const change = await addEntries(reading, file, entries, { ...how, dryRun: false });
  return views(await shownWith(change), change, also, session);
}

/**
 * The measures that `words` mean, and how many more the filters find that the entry is not for.
 * @throws UsageError where the filters find nothing, or one of the names is none
 */
async function measuresMeant(
  words: readonly string[],
  onDate: PlanState,
  { isFor = () => true }: Pick<Maker<unknown>, 'isFor'>,
  session: Session,
): Promise<{ readonly found: readonly MeasureState[]; readonly leftOut: number }> {
  if (!(await hasFilter(words))) {
    const named: MeasureState[] = [];
    for (const word of words) named.push(await findMeasure(onDate, word, session));
    return { found: [...new Set(named)], leftOut: 0 };
  }
  const { states, notes } = await matching([onDate], words, session);
  const matched = states.flatMap(measureStates);
  if (matched.length === 0) throw new UsageError((m) => [m.list.empty, ...notes].join('\n'), session.language);
  const found = matched.filter(isFor);
  const leftOut = matched.length - found.length;
  if (found.length === 0) throw new UsageError((m) => m.record.allClosed(leftOut), session.language);
  return { found, leftOut };
}

/** @throws UsageError where one of the measures can't have its entry */
async function entriesFor<O extends RecordingValues>(
  subjects: readonly Recording<O>[],
  { expect, fieldsOf }: Maker<O>,
  file: string,
): Promise<readonly NewEntry[]> {
  expectAll(subjects, (subject) => expect?.(subject));
  const entries: NewEntry[] = [];
  const refusals: Refusal[] = [];
  for (const subject of subjects) {
    try {
      const entry = entryOf(await fieldsOf({ ...subject, isOneOfSeveral: true }), subject);
      await expectValid(entry, file, subject.session);
      entries.push(entry);
    } catch (error) {
      refusals.push(refusalOf(error, subject));
    }
  }
  expectNone(refusals, subjects);
  return entries;
}

/** Why a measure can't have its entry. */
interface Refusal extends Pick<Recording<unknown>, 'state'>, Pick<Session, 'messages'> {
  readonly error: UsageError;
}

function refusalOf(error: unknown, { state, session: { messages } }: Recording<unknown>): Refusal {
  if (error instanceof UsageError) return { state, messages, error };
  throw error;
}

/** @throws UsageError where `expect` does of any of them, naming each */
function expectAll<O>(subjects: readonly Recording<O>[], expect: (subject: Recording<O>) => void): void {
  const refusals = subjects.flatMap((subject) => {
    try {
      expect(subject);
      return [];
    } catch (error) {
      return [refusalOf(error, subject)];
    }
  });
  expectNone(refusals, subjects);
}

/** What holds for all alike is said once. */
function expectNone(refusals: readonly Refusal[], subjects: readonly Recording<unknown>[]): void {
  const [first] = refusals;
  if (first === undefined) return;
  const { language } = first.error;
  const whys = new Set(refusals.map(({ error, messages }) => error.say(messages)));
  if (whys.size === 1 && refusals.length === subjects.length) throw first.error;
  throw new UsageError((m) => {
    const lines = refusals.map(({ state: { measure }, error }) =>
      m.labelled(`  ${measure.id} ${measure.title}`, error.say(m)),
    );
    return m.record.refusedAll(refusals.length, subjects.length, lines.join('\n'));
  }, language);
}

/**
 * Shows what changes, and asks whether it may.
 * @throws UsageError where nobody can be asked
 */
async function agreement(recorded: RecordedAll, { context, canvas, messages, language }: Session): Promise<boolean> {
  const count = recorded.measures.length;
  const { ask } = context;
  if (ask === undefined) throw new UsageError((m) => m.record.notAgreed(count, idsOf(recorded, m)), language);
  const { recordsText } = await import('../../render/terminal/records.ts');
  const { yes, no } = messages.record;
  context.err(recordsText({ ...recorded, sentence: '' }, canvas));
  const choices = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return (await answered(ask.choose(messages.record.agree(count), choices), language)) === 'yes';
}

function idsOf({ measures }: RecordedAll, { listSeparator }: Messages): string {
  return measures.map(({ after }) => after.measure.id).join(listSeparator);
}

/** What was answered, by the question and how often a measure had asked it before. */
type Answers = Map<string, Promise<string | undefined>>;

/** For one measure: the same question has the same answer as for those before it, and asked again the next one. */
function askedOnce(ask: Ask, answers: Answers): Ask {
  const counts = new Map<string, number>();
  const once = (question: string, asked: () => Promise<string | undefined>): Promise<string | undefined> => {
    const count = counts.get(question) ?? 0;
    counts.set(question, count + 1);
    const key = `${count} ${question}`;
    const answer = answers.get(key) ?? asked();
    answers.set(key, answer);
    return answer;
  };
  return {
    text: (question) => once(question, () => ask.text(question)),
    choose: (question, choices) => once(JSON.stringify([question, choices]), () => ask.choose(question, choices)),
  };
}

function views(
  recorded: RecordedAll,
  { after, warnings }: Pick<FileChange, 'after' | 'warnings'>,
  notes: readonly string[],
  { canvas }: Session,
): Result {
  return {
    done: recorded.written ? recorded.sentence : undefined,
    data: async () => (await import('../../render/json/records.ts')).recordsJson(recorded),
    text: async () => (await import('../../render/terminal/records.ts')).recordsText(recorded, canvas),
    notes: [...notes, ...warningNotes(after, warnings)],
  };
}
