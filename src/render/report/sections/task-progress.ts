/** 重点任务进展 in words: by task, what was done on each measure, and what stands in the way of it. */

import type { RootContent } from 'mdast';
import { annotated, corrected } from '../../../model/errata.ts';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import type { MeasureState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { MeasureProgress } from '../../../report/sections/task-progress.ts';
import { problemIn, troubleOf } from '../../../report/trouble.ts';
import { clause, describedEntries } from '../../words/entry-sentences.ts';
import { heading, paragraph, strong } from '../mdast.ts';
import { arrow, evidenceWords, leadWords, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function progress(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { words } = writer;
  const told = new Set(report.lagging.problems.map(({ state }) => state));
  const tasks = report.progress
    .map(({ task: { task }, measures }) => ({
      task,
      told: measures.flatMap((one) => wordsOf(one, told.has(one.state), writer)),
    }))
    .filter((one) => one.told.length > 0);
  return tasks.flatMap(({ task, told: paragraphs }, i) => [
    heading(3, words.subNumbering(i + 1) + words.progress.task(task.id, annotated(task.title, task.errata))),
    ...paragraphs,
  ]);
}

/** @param isProblem is told among the problems, with its problem: of what is that alone, nothing is left to tell here */
function wordsOf(
  { state, before, entries }: MeasureProgress,
  isProblem: boolean,
  writer: Writer,
): readonly RootContent[] {
  const { words, messages } = writer;
  const { done, problem } = words.progress;
  // What was overcome is of no use any more.
  const trouble = troubleOf(state);
  // What blocks it is told where it was blocked.
  const isTold = isProblem || trouble?.state === 'blocked';
  const why = trouble && entries.includes(trouble) && !isTold ? problemIn(trouble) : undefined;
  // An entry that tells of a problem alone has no progress to tell.
  const progressing = entries.filter((entry) => saysMore(entry));
  const parts = [
    ...(progressing.length > 0 ? [messages.labelled(done, describedEntries(progressing, state, writer))] : []),
    ...(why === undefined ? [] : [words.sentence(messages.labelled(problem, clause(why)))]),
  ];
  if (parts.length === 0) return [];
  return [
    paragraph(
      [strong(nameIn(state))],
      words.sentence(words.parenthesis(standingOf({ state, entries, ...(before && { before }) }, writer))),
      words.gap + parts.join(words.gap),
      writer.cite(entries),
      evidenceWords(entries, writer),
    ),
  ];
}

/** A measure that is all of its task is not titled twice. */
function nameIn(state: MeasureState): string {
  const { measure, task } = state;
  return measure.title === corrected(task.title, task.errata) ? measure.id : shortName(state);
}

function saysMore({
  stage,
  milestone,
  value,
  add,
  percent,
  note,
  occurrence,
  state,
}: MeasureProgress['entries'][number]): boolean {
  return [stage, milestone, value, add, percent, note, occurrence, state].some((part) => part !== undefined);
}

/** Its lead, how far it is, and by how much that changed. */
function standingOf({ state, before }: MeasureProgress, writer: Writer): string {
  const { words, messages } = writer;
  const change = before === undefined ? 0 : pointsBetween(before.progress.percent, state.progress.percent);
  const moved = change === 0 ? undefined : arrow(change, messages.points, writer);
  const share = words.progress.share(percentText(state.progress.percent), moved);
  return [leadWords(state.leads, writer), share].join(messages.partSeparator);
}
