/** 本期应完成 as a table: what was due by when, whose it is, how it ended, and why it was late. */
import type { RootContent } from 'mdast';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { DuePromise } from '../../../report/sections/due.ts';
import { problemIn } from '../../../report/trouble.ts';
import { partyWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline } from '../mdast.ts';
import { clause, dayNear, occurrenceName, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function due({ due: { items, counts }, now }: PlanReport, writer: Writer): readonly RootContent[] {
  if (items.length === 0) return [];
  // What was not done in time is told one by one, however much it is.
  const least = counts.open + counts.late;
  const align = [null, null, null, null, null] as const;
  return longTable(writer.words.due.columns, align, items, (item) => rowOf(item, now.asOf, writer), now, writer, least);
}

/** The numbers of the table in a sentence. */
export function dueSentence({ due: { counts, items, isOver }, period }: PlanReport, { words }: Writer): string {
  const say = words.due;
  if (items.length === 0) return say.none(period.every, isOver);
  return say.summary(period.every, isOver, items.length, counts.onTime, counts.late, counts.open);
}

function rowOf(item: DuePromise, asOf: DuePromise['due'], writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { state, outcome, why, occurrence, milestone, on = item.due } = item;
  const part = occurrence ? occurrenceName(occurrence.id, state, words) : milestone?.title;
  const name = shortName(state);
  const reason = problemIn(why);
  const unsaid = outcome === 'onTime' ? words.indicators.none : words.lagging.unsaid;
  return [
    part === undefined ? name : name + words.parenthesis(part),
    partyWords(state.leads, messages),
    dayNear(item.due, asOf, writer),
    words.due[outcome](dayNear(on, asOf, writer), item.late),
    reason === undefined ? unsaid : [...inline(clause(reason)), ...writer.cite(why === undefined ? [] : [why])],
  ];
}
