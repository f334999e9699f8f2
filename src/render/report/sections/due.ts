/** 本期应完成 as a table: what was due by when, whose it is, how it ended, and why it was late. */
import type { RootContent } from 'mdast';
import type { PlanState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import { type DuePromise, isUnscheduled } from '../../../report/sections/due.ts';
import { problemIn } from '../../../report/trouble.ts';
import { partyWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline, paragraph } from '../mdast.ts';
import { clause, dayNear, namesOrLeads, occurrenceName, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function due(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { now, known } = report;
  const { items } = report.due;
  const unscheduled = items.filter(isUnscheduled);
  const named = items.filter((item) => !isUnscheduled(item));
  // What was not done in time is told one by one, however much it is.
  const least = named.filter(({ outcome }) => outcome !== 'onTime').length;
  const align = [null, null, null, null, null] as const;
  const { columns } = writer.words.due;
  return [
    // Where the table has not all of it, the sentence has.
    ...(unscheduled.length === 0 ? [] : [paragraph(dueSentence(report, writer))]),
    ...(named.length === 0
      ? []
      : longTable(columns, align, named, (item) => rowOf(item, now.asOf, writer), now, writer, least)),
    ...(unscheduled.length === 0 ? [] : [unscheduledLine(unscheduled, known, writer)]),
  ];
}

/** How many are open that have neither deadline nor news: by name where they are few, else by lead, and how to list them. */
export function unscheduledLine(items: readonly DuePromise[], known: PlanState, writer: Writer): RootContent {
  const { words, commandFor } = writer;
  const states = items.map(({ after }) => after);
  return paragraph(
    words.due.unscheduled(items.length, namesOrLeads(states, writer)),
    words.gap + words.footnotes.command,
    [{ type: 'inlineCode', value: commandFor(known, ...words.due.unscheduledTerms) }],
  );
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
