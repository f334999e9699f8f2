/** 需要协调解决的问题 as a table: what is red or blocked, whose it is, since when and why, and what is to be done. */
import type { RootContent } from 'mdast';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Lag } from '../../../report/sections/lagging.ts';
import { problemIn } from '../../../report/trouble.ts';
import { markedLight } from '../../text/marks.ts';
import { clause, describedEntries, sentences } from '../../words/entry-sentences.ts';
import { longTable } from '../long-table.ts';
import { type Inline, paragraph } from '../mdast.ts';
import { namesOrLeads } from '../words.ts';
import type { Writer } from '../writer.ts';
import { standingCells, standingWords, summaryOf } from './lagging.ts';

export function problems(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { problems: items } = report.lagging;
  return [
    ...(items.length === 0
      ? []
      : [
          paragraph(summaryOf(items, writer)),
          ...longTable(
            writer.words.lagging.columns,
            [null, null, null, null, null],
            items,
            (lag) => rowOf(lag, report, writer),
            report.now,
            writer,
          ),
        ]),
    ...openPoints(report, writer).map((point) => paragraph(point)),
  ];
}

/** What is to be decided of the plan, in sentences: what nobody can tell of, and what is not set yet. */
export function openPoints(report: PlanReport, writer: Writer): readonly string[] {
  const { unrecorded } = report.lagging;
  const { measures, undated, unassigned, unquantified } = report.overview.now;
  return [
    ...(unrecorded.length === 0 ? [] : [unrecordedWords(report, writer)]),
    ...(undated + unassigned + unquantified === 0
      ? []
      : [writer.words.problems.undecided(measures, undated, unassigned, unquantified)]),
  ];
}

/** What nobody can tell of, in a sentence. */
function unrecordedWords({ lagging: { unrecorded } }: PlanReport, writer: Writer): string {
  return writer.words.problems.unrecorded(unrecorded.length, namesOrLeads(unrecorded, writer));
}

/** Who did not say what is wrong, or what is next, is told so. */
function rowOf(lag: Lag, report: PlanReport, writer: Writer): readonly Inline[] {
  const { unsaid } = writer.words.lagging;
  const why = problemIn(lag.problem);
  const next = lag.next?.next;
  const isSilent = why === undefined && next === undefined;
  return [
    ...standingCells(lag, report, writer),
    why === undefined ? (isSilent && clause(lastNews(lag, writer))) || unsaid : clause(why),
    next === undefined ? unsaid : clause(next),
  ];
}

/** The last entry, where it says neither what is wrong nor what is next. */
function lastNews({ state }: Lag, writer: Writer): string {
  const { last } = state.facts;
  const said = last === undefined ? '' : describedEntries([last], state, writer);
  return said === '' ? '' : writer.messages.labelled(writer.words.problems.last, said);
}

/** How it stands and since when, why, and what is to be done; who did not say is told so. */
export function problemWords(lag: Lag, report: PlanReport, writer: Writer): string {
  const { words, messages } = writer;
  const { state, problem, next } = lag;
  const why = problemIn(problem);
  const light = markedLight(state.light, messages.lights[state.light]);
  const told = (label: string, text: string | undefined): string =>
    words.sentence(messages.labelled(label, text === undefined ? words.lagging.unsaid : clause(text)));
  return words.problems.item(
    words.sentence([light, standingWords(lag, report, writer)].join(messages.partSeparator)),
    why === undefined && next === undefined
      ? sentences([words.problems.unsaid, lastNews(lag, writer)], writer)
      : [told(words.progress.problem, why), told(words.progress.next, next?.next)].join(words.gap),
  );
}
