/** 下一步安排: what falls due as a table, the nearest deadline first, and what the entries say is to be done next. */

import type { RootContent } from 'mdast';
import type { PlanDate } from '../../../model/date.ts';
import { percentText } from '../../../model/percent.ts';
import type { DueItem } from '../../../projection/due.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { NextStep } from '../../../report/sections/upcoming.ts';
import { leftWords } from '../../words/due.ts';
import { clause, occurrenceName } from '../../words/entry-sentences.ts';
import { partyWords } from '../../words/values.ts';
import { longList, longTable } from '../long-table.ts';
import { type Inline, inline, paragraph } from '../mdast.ts';
import { calledIn, dueWords, measureName, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function upcoming(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { items, next, undated } = report.upcoming;
  if (items.length + next.length + undated === 0) return [];
  const { now } = report;
  const { words } = writer;
  const align = [null, null, null, 'right', null] as const;
  return [
    ...(items.length === 0 && undated > 0 ? [] : [paragraph(dueAheadWords(report, writer))]),
    ...(items.length === 0
      ? []
      : longTable(words.upcoming.columns, align, items, (item) => rowOf(item, now.asOf, writer), now, writer)),
    ...undatedAheadWords(report, writer).map((sentence) => paragraph(sentence)),
    ...(next.length === 0
      ? []
      : [
          paragraph(words.upcoming.intended),
          ...longList(next, (step) => [nextWords(step, writer), writer.cite([step.entry])], now, writer),
        ]),
  ];
}

/** How much falls due, and up to when. */
function dueAheadWords(report: PlanReport, { words }: Writer): string {
  const { items, until } = report.upcoming;
  return items.length === 0
    ? words.nothing[calledIn('upcoming', report)](report.period.every)
    : words.upcoming.due(items.length, words.date(until));
}

/** How much is due with the plan itself, in a sentence; none where nothing is. */
export function undatedAheadWords(
  { upcoming: { items, undated }, now }: PlanReport,
  { words }: Writer,
): readonly string[] {
  if (undated === 0) return [];
  return [words.upcoming.undated(undated, words.date(now.plan.period.end), items.length > 0)];
}

/** What is to be done next on a measure. */
export function nextWords({ state, entry }: NextStep, writer: Writer): string {
  return writer.words.sentence(writer.messages.labelled(measureName(state, writer), clause(entry.next ?? '')));
}

/** A deadline that was moved names the entry that did. */
function rowOf(item: DueItem, asOf: PlanDate, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { facts, leads, progress } = item.state;
  const moved = facts.amendments.filter(({ amend }) => amend?.due !== undefined);
  const name = shortName(item.state);
  const part = item.occurrence && occurrenceName(item.occurrence, item.state, words);
  return [
    [...inline(dueWords(item, asOf, writer)), ...writer.cite(moved)],
    part === undefined ? name : name + words.parenthesis(part),
    partyWords(leads, messages),
    percentText(progress.percent),
    leftWords(item, messages),
  ];
}
