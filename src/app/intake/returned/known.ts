/** What is known of a plan, in every wording that a ledger of it may have: what is not among it was filled in. */
import { type Messages, messagesIn, reportWordsIn } from '../../../i18n/messages.ts';
import type { LedgerColumn } from '../../../intake/returned/columns.ts';
import type { KnownMeasure, KnownPlan } from '../../../intake/returned/known.ts';
import type { PlanDate } from '../../../model/date.ts';
import type { Entry } from '../../../model/journal.ts';
import { percentText } from '../../../model/percent.ts';
import type { Language, Plan } from '../../../model/plan.ts';
import { entriesOn } from '../../../projection/facts.ts';
import { projections } from '../../../projection/project.ts';
import { rosterStates } from '../../../projection/rosters.ts';
import { type MeasureState, measureStates, type PlanState } from '../../../projection/state.ts';
import { deadlineWords } from '../../../render/words/due.ts';
import { entryParts, evidenceText } from '../../../render/words/entry.ts';
import { clause, describedEntries, upwardWording, type Wording } from '../../../render/words/entry-sentences.ts';
import { workLedger } from '../../../render/words/work-ledger.ts';
import { problemIn, troubleOf } from '../../../report/trouble.ts';
import { type Session, todayIn } from '../../open/session.ts';
import { evidenceOf } from '../../record/fields.ts';
import { UsageError } from '../../usage-error.ts';

/** Of which day the entries are, and on which day the ledger was given out. */
interface Days {
  readonly date: PlanDate;
  readonly asOf: PlanDate | undefined;
}

/** The plan as it is in `session`. */
export async function knownPlan(plan: Plan, { date, asOf }: Days, session: Session): Promise<KnownPlan> {
  const at = projections(plan, session.workspace);
  const wordings = await Promise.all((['zh', 'en'] as const).map(wordingIn));
  const given = asOf === undefined ? undefined : at(asOf);
  const now = at(todayIn(session));
  const state = at(date);
  const states = [...new Set([...(given === undefined ? [] : [given]), now, state])];
  const cells = states.flatMap((one) => wordings.map((wording) => printedCells(one, wording)));
  const then = new Map(given === undefined ? [] : measureStates(given).map((one) => [one.measure.id, one]));
  const measures = measureStates(state).map((one): [string, KnownMeasure] => {
    const { id } = one.measure;
    const entries = entriesOn(plan, id);
    const was = then.get(id);
    const texts = new Map<LedgerColumn, readonly string[]>();
    const printed = (column: LedgerColumn): readonly string[] => {
      const found = texts.get(column) ?? [
        ...cells.flatMap((measure) => measure.get(id)?.get(column) ?? []),
        ...saidIn(column, one, entries, wordings),
      ];
      texts.set(column, found);
      return found;
    };
    return [
      id,
      {
        ...{ state: one, printed, entries },
        due: deadlineWords(one, session.messages),
        problem: { now: problemIn(troubleOf(one)), given: was && problemIn(troubleOf(was)) },
        since:
          asOf === undefined ? [] : entries.filter((entry) => entry.date > asOf).map(inWords(one, session.messages)),
      },
    ];
  });
  return {
    ...{ period: plan.period, date, asOf },
    measures: new Map(measures),
    rosters: rosterStates(state),
    doneWords: wordings.map(({ messages }) => messages.lights.blue),
    evidenceOf: (text, measure) => {
      try {
        return evidenceOf(text, { session, state: measure });
      } catch (error) {
        if (error instanceof UsageError) return undefined;
        throw error;
      }
    },
  };
}

async function wordingIn(language: Language): Promise<Wording> {
  return upwardWording(await reportWordsIn(language), await messagesIn(language));
}

/** The columns of the work ledger, in its order. */
const COLUMNS = [
  'measure',
  'target',
  'leader',
  'lead',
  'with',
  'due',
  'note',
  'problem',
  'next',
] as const satisfies readonly LedgerColumn[];

type Cells = ReadonlyMap<LedgerColumn, string>;

/** The cells of each measure's row, as the ledger prints them. */
function printedCells(state: PlanState, wording: Wording): ReadonlyMap<string, Cells> {
  const { sections } = workLedger(state, '', wording);
  const rows = sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.rows.map((row) => ({ task, row }))));
  return new Map(
    rows.map(({ task, row: { id, texts, percent, light } }) => [
      id,
      new Map<LedgerColumn, string>([
        ['task', task.title],
        ['percent', percentText(percent)],
        ['light', wording.messages.lights[light]],
        ...COLUMNS.flatMap((column, i): readonly [LedgerColumn, string][] => {
          const text = texts[i];
          return text === undefined ? [] : [[column, text]];
        }),
      ]),
    ]),
  );
}

/** What the plan and its entries say in that column themselves. */
function saidIn(
  column: LedgerColumn,
  state: MeasureState,
  entries: readonly Entry[],
  wordings: readonly Wording[],
): readonly string[] {
  const { measure, task, leads, leaders, due, dueTerm, approved } = state;
  const present = (...texts: readonly (string | undefined)[]): readonly string[] =>
    texts.filter((text) => text !== undefined);
  switch (column) {
    case 'measure':
      return present(measure.title, measure.quote, `${measure.id} ${measure.title}`);
    case 'task':
      return [task.title];
    case 'lead':
      return leads;
    case 'leader':
      return leaders;
    case 'with':
      return state.with;
    case 'due':
      return present(due, dueTerm, approved.due, approved.dueTerm);
    case 'note':
      return [
        ...entries.flatMap(({ note }) => note ?? []),
        ...wordings.flatMap((wording) => entries.map((entry) => clause(describedEntries([entry], state, wording)))),
      ];
    case 'problem':
      return entries.flatMap((entry) => problemIn(entry) ?? []);
    case 'next':
      return entries.flatMap(({ next }) => next ?? []);
    case 'remark':
      return entries.flatMap(({ reason }) => reason ?? []);
    case 'evidence':
      return entries.flatMap(({ evidence }) =>
        evidence.flatMap((one) => present(one.ref, one.title, one.file, one.url, evidenceText(one))),
      );
    default:
      return [];
  }
}

/** An entry in a line, with its day. */
function inWords(state: MeasureState, messages: Messages): (entry: Entry) => string {
  const names = new Map(state.roster?.members.map(({ id, name }) => [id, name]));
  return (entry) =>
    messages.labelled(entry.date, entryParts(entry, state.target, names, messages).join(messages.clauseSeparator));
}
