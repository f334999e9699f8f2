/** 本期应完成 as a table: what was due by when, whose it is, how it ended, and why it was late. */
import type { RootContent } from 'mdast';
import type { PlanDate } from '../../../model/date.ts';
import type { Entry } from '../../../model/journal.ts';
import type { PlanState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import { type DuePromise, isUnscheduled } from '../../../report/sections/due.ts';
import { problemIn } from '../../../report/trouble.ts';
import { clause, occurrenceName } from '../../words/entry-sentences.ts';
import { partyWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline, paragraph } from '../mdast.ts';
import { dayNear, namesOrLeads, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function due(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { now, known } = report;
  const { items } = report.due;
  const unscheduled = items.filter(isUnscheduled);
  const named = items.filter((item) => !isUnscheduled(item));
  // What was not done on time is told one by one, however much it is.
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
  const { words, messages, commandFor } = writer;
  const { filters } = messages.list;
  const terms = [`${filters.due}:${messages.none}`, `${filters.state}:${messages.states.planned}`];
  const states = items.map(({ after }) => after);
  return paragraph(
    words.due.unscheduled(items.length, namesOrLeads(states, writer)),
    words.gap + words.footnotes.command,
    [{ type: 'inlineCode', value: commandFor(known, ...terms) }],
  );
}

/** The numbers of the table in a sentence. */
export function dueSentence(
  { due: { counts, items, isOver }, period }: Pick<PlanReport, 'due' | 'period'>,
  { words }: Writer,
): string {
  const say = words.due;
  if (items.length === 0) return say.none(period.every, isOver);
  return say.summary(period.every, isOver, items.length, counts.onTime, counts.late, counts.open);
}

function rowOf(item: DuePromise, asOf: PlanDate, writer: Writer): readonly Inline[] {
  const { words } = writer;
  const unsaid = item.outcome === 'onTime' ? words.indicators.none : words.lagging.unsaid;
  return [...outcomeCells(item, asOf, writer), reasonCell(item.why, unsaid, writer)];
}

/** The cells that say what was due, whose it is, by when, and how it ended. */
export function outcomeCells(item: DuePromise, asOf: PlanDate, writer: Writer): readonly Inline[] {
  const { state, outcome, on = item.due } = item;
  return [
    promiseName(item, writer),
    partyWords(state.leads, writer.messages),
    dayNear(item.due, asOf, writer),
    writer.words.due[outcome](dayNear(on, asOf, writer), item.late),
  ];
}

/** The measure, and which occurrence or milestone of it. */
export function promiseName({ state, occurrence, milestone }: DuePromise, { words }: Writer): string {
  const part = occurrence ? occurrenceName(occurrence.id, state, words) : milestone?.title;
  const name = shortName(state);
  return part === undefined ? name : name + words.parenthesis(part);
}

/** Why, by the entry that says so; `unsaid` where none does. */
export function reasonCell(why: Entry | undefined, unsaid: string, writer: Writer): Inline {
  const reason = problemIn(why);
  return why === undefined || reason === undefined ? unsaid : [...inline(clause(reason)), ...writer.cite([why])];
}
