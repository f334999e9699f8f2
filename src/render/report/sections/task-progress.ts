/** 重点任务进展 in words: by task, what was done on each measure, what stands in the way, and what comes next. */

import type { RootContent } from 'mdast';
import { corrected } from '../../../model/errata.ts';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { MeasureProgress } from '../../../report/sections/task-progress.ts';
import { problemIn, troubleOf } from '../../../report/trouble.ts';
import { heading, type Inline, paragraph, strong } from '../mdast.ts';
import { arrow, clause, describedEntries, evidenceWords, leadWords, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function progress(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { words } = writer;
  return report.progress.flatMap(({ task: { task }, measures }, i) => [
    heading(3, words.subNumbering(i + 1) + words.progress.task(task.id, corrected(task.title, task.errata))),
    ...measures.map((one) => paragraph(...wordsOf(one, writer))),
  ]);
}

function wordsOf({ state, before, entries }: MeasureProgress, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { done, problem, next } = words.progress;
  // What was overcome, and what was intended before something else happened, is of no use any more.
  const trouble = troubleOf(state);
  const why = trouble && entries.includes(trouble) ? problemIn(trouble) : undefined;
  const plan = entries.at(-1)?.next;
  // An entry that tells of a problem alone has no progress to tell.
  const progressing = entries.filter((entry) => saysMore(entry));
  const parts = [
    ...(progressing.length > 0 ? [messages.labelled(done, describedEntries(progressing, state, writer))] : []),
    ...(why === undefined ? [] : [words.sentence(messages.labelled(problem, clause(why)))]),
    ...(plan === undefined ? [] : [words.sentence(messages.labelled(next, clause(plan)))]),
  ];
  return [
    [strong(shortName(state))],
    words.sentence(words.parenthesis(standingOf({ state, entries, ...(before && { before }) }, writer))),
    words.gap + parts.join(words.gap),
    writer.cite(entries),
    evidenceWords(entries, writer),
  ];
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
