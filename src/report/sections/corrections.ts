/** 数据更正: figures of the last report that are others by what is known today, and what was entered since for its time. */
import { type Answer, answeredIn } from '../../model/answers.ts';
import { contentOf, type Entry } from '../../model/journal.ts';
import { type MeasureState, measureStates, type PlanState, type Totals } from '../../projection/state.ts';
import { byId, type ReportInput } from '../input.ts';

export interface Correction {
  /** The same day, as it was known then and as it is known now. */
  readonly was: MeasureState;
  readonly is: MeasureState;
  /** The entries that were not known then (补记); none where one was taken out, or the plan changed. */
  readonly entries: readonly Entry[];
}

/** An entry of the period that corrects or withdraws an earlier one. */
export interface AnsweredEntry {
  readonly state: MeasureState;
  readonly answer: Answer;
}

export interface Corrections {
  /** The totals of the last period's end, as they were known then and are known now; absent where nobody can tell. */
  readonly totals?: { readonly was: Totals; readonly is: Totals };
  readonly items: readonly Correction[];
  readonly answers: readonly AnsweredEntry[];
}

/**
 * @param known the day before the period as the repository knew it at the end of that day; undefined where that can't
 * be known
 * @returns undefined where there is nothing to compare
 */
export function correctionsOf(input: ReportInput, known: PlanState | undefined): Corrections | undefined {
  const { before } = input;
  const answers = answersIn(input);
  if (known === undefined || before.phase === 'before')
    return answers.length === 0 ? undefined : { items: [], answers };
  const items = known === before ? [] : itemsOf(known, before);
  return { totals: { was: known.totals, is: before.totals }, items, answers };
}

function itemsOf(known: PlanState, before: PlanState): readonly Correction[] {
  const earlier = byId(known);
  return measureStates(before).flatMap((is) => {
    const was = earlier.get(is.measure.id);
    if (was === undefined) return [];
    const then = new Set(was.facts.entries.map(recordOf));
    const entries = is.facts.entries.filter((entry) => !then.has(recordOf(entry)));
    return differ(was, is) || entries.length > 0 ? [{ was, is, entries }] : [];
  });
}

/** What it says, but for the mark for the bulletin, which is no part of the record. */
function recordOf(entry: Entry): string {
  return contentOf({ ...entry, highlight: true });
}

function differ(a: MeasureState, b: MeasureState): boolean {
  return a.state !== b.state || a.facts.value !== b.facts.value || a.progress.percent !== b.progress.percent;
}

/** The entries of the period that answer earlier ones, by their dates. */
function answersIn({ period, now }: ReportInput): readonly AnsweredEntry[] {
  const states = byId(now);
  const told = now.plan.journal.filter(({ date }) => date <= now.asOf);
  return answeredIn(told).answers.flatMap((answer) => {
    const state = states.get(answer.entry.on);
    const isOfPeriod = answer.entry.date >= period.start && answer.was !== undefined;
    return state === undefined || !isOfPeriod ? [] : [{ state, answer }];
  });
}
