/** Ledgers that come back filled in → entries: read, shown, asked about, and written where nothing is left open. */
import type { NewEntry } from '../../../edit/entry.ts';
import { type ReturnedWords, returnedWordsIn } from '../../../i18n/messages.ts';
import type { Grid } from '../../../intake/grid.ts';
import { Asking, answerKeyOf, type BackAnswers } from '../../../intake/returned/asking.ts';
import type { BackQuestion, BackUnreadable, Proposal, ReturnedLedger } from '../../../intake/returned/proposal.ts';
import { proposed } from '../../../intake/returned/propose.ts';
import { dayIn, type FilledSheet, filledSheets } from '../../../intake/returned/sheet.ts';
import type { PlanDate } from '../../../model/date.ts';
import type { Plan } from '../../../model/plan.ts';
import { typedDateIn } from '../../../model/term.ts';
import { questionWords } from '../../../render/words/returned.ts';
import { type Ask, answered } from '../../ask.ts';
import type { Result } from '../../command/result.ts';
import { chosenPlans, type Session, todayIn } from '../../open/session.ts';
import { warningNotes } from '../../record/record.ts';
import type { Reading } from '../../record/store.ts';
import { FileFault, UsageError } from '../../usage-error.ts';
import { answersFile, keptBack, writeQuestions } from './answers.ts';
import { knownPlan } from './known.ts';
import { Batch } from './write.ts';

export interface LedgersWanted {
  /** The plan that they are of, where they don't say. */
  readonly plan: string | undefined;
  readonly by: string | undefined;
  readonly date: string | undefined;
  readonly dryRun: boolean;
  /** Whether what is clear is written though something is open. */
  readonly partial: boolean;
}

/** A file that was read. */
interface LedgerFile {
  readonly file: string;
  readonly name: string;
  readonly grids: readonly Grid[];
}

/** The sheets of one file that are of one plan. */
interface Group {
  readonly file: string;
  readonly name: string;
  readonly plan: Plan;
  readonly sheets: readonly FilledSheet[];
  /** Sheets of the file without a table. */
  readonly without: readonly string[];
}

/**
 * Shows what the ledgers say that is new, asks what can't be known, and enters it.
 * @throws UsageError where a file is no ledger, or of no plan that is there
 */
export async function importLedgers(
  reading: Reading,
  files: readonly LedgerFile[],
  wanted: LedgersWanted,
): Promise<Result> {
  const { session } = reading;
  const words = await returnedWordsIn(session.language);
  const given = dateGiven(wanted.date, session);
  const batch = new Batch(reading);
  const ledgers: ReturnedLedger[] = [];
  const done: string[] = [];
  for (const group of files.flatMap((file) => groupsIn(file, wanted.plan, session, words))) {
    const { ledger, wasAsked } = await readLedger(group, { ...wanted, given }, batch, words);
    ledgers.push(ledger);
    const isAnswered = ledger.questions.every(({ answer }) => answer !== undefined);
    if (wanted.dryRun || (isAnswered && !wasAsked)) continue;
    done.push(await writeQuestions(group, ledger.questions, session, words));
  }
  const isOpen = ledgers.some(({ isOpen }) => isOpen);
  const isWritten = !wanted.dryRun && batch.size > 0 && (wanted.partial || !isOpen);
  const changes = isWritten ? await batch.write(words) : [];
  if (isWritten)
    done.push(words.written(batch.size, changes.map((change) => change.file).join(session.messages.listSeparator)));
  const outcome = { ledgers, isOpen, isWritten, done, dryRun: wanted.dryRun };
  return {
    data: async () => (await import('../../../render/json/returned.ts')).returnedJson(outcome),
    text: async () => {
      const { returnedText } = await import('../../../render/terminal/returned.ts');
      return returnedText(outcome, { ...session.canvas, words });
    },
    notes: changes.flatMap(({ after, warnings }) => warningNotes(after, warnings)),
    ...(done.length > 0 && { done: done.join('\n') }),
    exitCode: isOpen && !isWritten ? 1 : 0,
  };
}

/** @throws UsageError for a date that is none, or is yet to come */
function dateGiven(text: string | undefined, session: Session): PlanDate | undefined {
  if (text === undefined) return undefined;
  const today = todayIn(session);
  const date = dayIn(text) ?? typedDateIn(text, { start: today, end: today });
  if (date === undefined) throw new UsageError((m) => m.errors.badDate(text), session.language);
  if (date > today) throw new UsageError((m) => m.record.future(date, today), session.language);
  return date;
}

/** The file's sheets by the plan that they are of. */
function groupsIn(
  { file, name, grids }: LedgerFile,
  wanted: string | undefined,
  session: Session,
  words: ReturnedWords,
): readonly Group[] {
  const { language, planIds, messages } = session;
  const { sheets, without } = filledSheets(grids);
  if (sheets.length === 0) throw new FileFault(() => words.noTable(file), language);
  const known = planIds.join(messages.listSeparator);
  const groups = new Map<string, FilledSheet[]>();
  for (const sheet of sheets) {
    // As csv, each row says of which plan it is.
    const [said = sheet.origin?.plan] = sheet.rows.flatMap(({ cells }) => cells.get('plan')?.text ?? []);
    if (said !== undefined && wanted !== undefined && said !== wanted) {
      throw new FileFault(() => words.otherPlan(file, said, wanted), language);
    }
    const id = said ?? wanted;
    if (id === undefined) throw new FileFault(() => words.whichPlan(file, known), language);
    if (said !== undefined && !planIds.includes(said))
      throw new FileFault(() => words.noPlan(file, said, known), language);
    groups.set(id, [...(groups.get(id) ?? []), sheet]);
  }
  return [...groups].flatMap(([id, own], i) =>
    chosenPlans(session, id).map((plan) => ({ file, name, plan, sheets: own, without: i === 0 ? without : [] })),
  );
}

interface Wanted extends LedgersWanted {
  readonly given: PlanDate | undefined;
}

/** What one file says of one plan, once what can be asked was asked; its entries are added to `batch`. */
async function readLedger(
  group: Group,
  wanted: Wanted,
  batch: Batch,
  words: ReturnedWords,
): Promise<{ readonly ledger: ReturnedLedger; readonly wasAsked: boolean }> {
  const session = await batch.session();
  const answers = new Map(keptBack(session, answersFile(group), words));
  const { file, plan } = group;
  for (let wasAsked = false; ; wasAsked = true) {
    const { isReady, ...read } = await readWith(group, wanted, session, answers);
    const open = read.questions.find(({ answer }) => answer === undefined);
    if (open !== undefined && session.context.ask !== undefined && !wanted.dryRun) {
      answers.set(answerKeyOf(open), await askedAt(open, session.context.ask, session, words));
      continue;
    }
    const refused = isReady
      ? await batch.add(
          plan,
          read.entries.filter(({ waits }) => !waits),
        )
      : [];
    const unreadable = [
      ...read.unreadable,
      ...refused.map(({ of, message }): BackUnreadable => ({ at: of.at, why: 'refused', printed: message })),
    ];
    const entries = read.entries.filter((entry) => !refused.some(({ of }) => of === entry));
    const isOpen = open !== undefined || unreadable.length > 0;
    return { ledger: { ...read, file, plan, entries, unreadable, isOpen }, wasAsked };
  }
}

/** @throws UsageError where the person leaves the question */
async function askedAt(
  asked: BackQuestion,
  terminal: Ask,
  { language, messages }: Session,
  words: ReturnedWords,
): Promise<string> {
  const { at, ask, choices, likely } = asked;
  const said = questionWords(asked, words);
  const question = at === 'file' ? said : messages.labelled(at, said);
  if (!TYPED.has(ask)) {
    const labelled = choices.map((value) => ({ value, label: words.choice(value) }));
    return answered(terminal.choose(question, labelled), language);
  }
  const hints = [
    ...choices.map((choice) => words.choice(choice)),
    ...(likely === undefined ? [] : [words.likely(likely)]),
  ].join(' / ');
  return answered(terminal.text(hints === '' ? question : `${question}\n${hints}`), language);
}

/** Those that take words of one's own. */
const TYPED: ReadonlySet<BackQuestion['ask']> = new Set(['by', 'date', 'which', 'figure', 'due', 'moved', 'target']);

interface Read extends Omit<ReturnedLedger, 'file' | 'plan' | 'isOpen'> {
  /** Whether it is known by whom the entries are, and of which day. */
  readonly isReady: boolean;
}

/** What the sheets say with the answers that there are. */
async function readWith(group: Group, wanted: Wanted, session: Session, answers: BackAnswers): Promise<Read> {
  const { sheets, without } = group;
  const asking = new Asking(answers);
  const plan = session.workspace.plans.find(({ file }) => file === group.plan.file) ?? group.plan;
  const day = dayOf(group, wanted, session, answers);
  const proposals: Proposal[] = [];
  for (const sheet of sheets) {
    const known = await knownPlan(plan, { date: day.date, asOf: sheet.origin?.asOf }, session);
    proposals.push(proposed(sheet, known, answers));
  }
  for (const name of without) asking.notice(name, 'noTable', name);
  const all = <T>(list: (proposal: Proposal) => readonly T[]): readonly T[] => proposals.flatMap(list);
  const found = all((proposal) => proposal.proposed);
  const isNeeded = found.length > 0;
  const by = reporter(group, wanted) ?? (isNeeded ? asking.ask('file', 'by', '', NAMED) : undefined);
  if (isNeeded && day.isAsked) {
    asking.ask('file', 'date', '', { likely: day.date, isAnswer: (text) => isPast(text, plan, session) });
  }
  const isReady = by !== undefined && asking.questions.every(({ answer }) => answer !== undefined);
  const entries = found.map(({ at, state, waits, said: { date = day.date, ...said } }) => ({
    ...{ at, state, waits },
    entry: { date, on: state.measure.id, ...said, by: by ?? '' } satisfies NewEntry,
  }));
  return {
    by,
    date: isNeeded && day.isAsked && !isReady ? undefined : day.date,
    ...{ entries, isReady },
    questions: [...asking.questions, ...all(({ questions }) => questions)],
    unreadable: all(({ unreadable }) => unreadable),
    notices: [...asking.notices, ...all(({ notices }) => notices)],
    unchanged: proposals.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

/** The person or the unit that filled it in, where that is said. */
function reporter({ sheets }: Group, { by }: Wanted): string | undefined {
  const [person] = sheets.flatMap((sheet) => sheet.person ?? []);
  const [unit] = sheets.flatMap((sheet) => sheet.unit ?? []);
  return by?.trim() || person || unit;
}

const NAMED = { isAnswer: (text: string): boolean => text.length > 1 };

interface Day {
  readonly date: PlanDate;
  /** Whether nobody has said so. */
  readonly isAsked: boolean;
}

/** The day that was given, or that the sheet names; one that stands there since it was given out is no news. */
function dayOf({ sheets, plan }: Group, { given }: Wanted, session: Session, answers: BackAnswers): Day {
  const today = todayIn(session);
  const [named] = sheets.flatMap(({ day, origin }) => (day === undefined || day === origin?.asOf ? [] : [day]));
  if (given !== undefined) return { date: given, isAsked: false };
  if (named !== undefined && named <= today) return { date: named, isAsked: false };
  const answer = answers.get(answerKeyOf({ at: 'file', ask: 'date', printed: '' })) ?? '';
  const date = typedDateIn(answer, plan.period);
  return { date: date !== undefined && date <= today ? date : today, isAsked: true };
}

function isPast(text: string, { period }: Plan, session: Session): boolean {
  const date = typedDateIn(text, period);
  return date !== undefined && date <= todayIn(session);
}
