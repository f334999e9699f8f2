/** 总体进展 in words: a few sentences, a table against the last period, and for longer periods one of the tasks. */

import type { RootContent } from 'mdast';
import { percentOf } from '../../../model/decimal.ts';
import { corrected } from '../../../model/errata.ts';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import { measuresOf, tasksOf } from '../../../model/plan.ts';
import { type Heading, headed } from '../../../projection/headings.ts';
import { LIGHTS } from '../../../projection/light.ts';
import type { MeasureState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { TaskStanding } from '../../../report/sections/overview.ts';
import { type Inline, inline, paragraph, strong, table } from '../mdast.ts';
import { arrow, directionOf, sentences } from '../words.ts';
import type { Writer } from '../writer.ts';
import { dueSentence } from './due.ts';

export function overview(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { now } = report.overview;
  if (now.measures + now.cancelled === 0) return [paragraph(noMeasures(report, writer))];
  const isLong = report.period.every !== 'week';
  return [
    paragraph(...standingWithSources(report, writer)),
    counts(report, writer),
    ...(isLong ? [paragraph(writer.words.overview.taskTable), tasks(report, writer)] : []),
  ];
}

/** Whether the plan has none, or none that was asked for. */
function noMeasures({ now: { plan } }: PlanReport, { messages }: Writer): string {
  if (tasksOf(plan).length === 0) return messages.status.noTasks;
  return measuresOf(plan).length === 0 ? messages.list.noMeasures : messages.list.empty;
}

/** How the plan stands, in sentences, without their footnotes. */
export function standing(report: PlanReport, writer: Writer): string {
  const { measures, cancelled } = report.overview.now;
  if (measures + cancelled === 0) return noMeasures(report, writer);
  return sentences(
    [dueSentence(report, writer), doneSentence(report, writer), ...otherSentences(report, writer)],
    writer,
  );
}

function standingWithSources(report: PlanReport, writer: Writer): readonly Inline[] {
  const { done, entries } = report.overview;
  const rest = otherSentences(report, writer);
  const { gap } = writer.words;
  return [
    dueSentence(report, writer) + gap + doneSentence(report, writer),
    writer.cite(done, writer.commandFor(report.now)),
    ...rest.flatMap((sentence, i): readonly Inline[] => [
      gap + sentence,
      // What was entered is the first of the others.
      ...(i === 0 ? [writer.cite(entries)] : []),
    ]),
  ];
}

function doneSentence({ overview: { now, elapsed }, now: { weigh } }: PlanReport, { words }: Writer): string {
  const { measures, due, fulfilled, percent } = now;
  const share = (part: number, whole: number): string => percentText(percentOf(part, Math.max(1, whole)));
  const done = words.share(now.done, measures, share(now.done, measures));
  const kept = share(fulfilled, due);
  return words.overview.standing(done, due, fulfilled, kept, percentText(percent), weigh, percentText(elapsed));
}

function otherSentences({ overview, period, now: state }: PlanReport, { words }: Writer): readonly string[] {
  const { now, before, entries, measures } = overview;
  const say = words.overview;
  const points = before && pointsBetween(before.percent, now.percent);
  return [
    entries.length === 0 ? say.silent(period.every) : say.entered(period.every, entries.length, measures),
    ...(before === undefined || points === undefined
      ? []
      : [say.compared(period.every, now.done - before.done, String(Math.abs(points)), directionOf(points))]),
    ...(state.phase === 'before' ? [say.notBegun(state.plan.period.start)] : []),
    ...(state.phase === 'after' ? [say.ended(state.plan.period.end)] : []),
    ...(now.undated + now.unassigned + now.unquantified > 0
      ? [say.undecided(now.measures, now.undated, now.unassigned, now.unquantified)]
      : []),
    ...(now.ongoing > 0 ? [say.ongoing(now.ongoing)] : []),
    ...(now.cancelled > 0 ? [say.cancelled(now.cancelled)] : []),
  ];
}

function counts(
  { overview: { now, before }, period, now: state, before: earlier }: PlanReport,
  writer: Writer,
): RootContent {
  const { words, messages } = writer;
  const say = words.overview;
  const [first = '', here = '', last = '', change = ''] = say.columns(period.every);
  const columns: readonly Inline[] = [
    first,
    [...inline(here), ...writer.cite([], writer.commandFor(state))],
    ...(before ? [[...inline(last), ...writer.cite([], writer.commandFor(earlier))], change] : []),
  ];
  const items = (size: string): string => words.items(Number(size));
  const rows: readonly (readonly string[])[] = [
    [
      say.rows.done,
      words.items(now.done),
      ...(before ? [words.items(before.done), arrow(now.done - before.done, items, writer)] : []),
    ],
    [
      say.rows.percent,
      percentText(now.percent),
      ...(before
        ? [percentText(before.percent), arrow(pointsBetween(before.percent, now.percent), messages.points, writer)]
        : []),
    ],
    ...LIGHTS.map((light) => [
      say.light(messages.lights[light]),
      words.items(now.lights[light]),
      ...(before
        ? [words.items(before.lights[light]), arrow(now.lights[light] - before.lights[light], items, writer)]
        : []),
    ]),
  ];
  const width = before ? 4 : 2;
  const align = [null, 'right', 'right', 'right'] as const;
  return table(columns, align.slice(0, width), rows);
}

function tasks(report: PlanReport, writer: Writer): RootContent {
  const { overview } = report;
  const { words, messages } = writer;
  const { taskColumns } = words.overview;
  const hasBefore = overview.before !== undefined;
  const keep = (_: unknown, i: number): boolean => hasBefore || i !== 4;
  const align = [null, null, 'right', 'right', 'right', null] as const;
  const row = ({ now, before }: TaskStanding): readonly Inline[] => {
    const { task, totals, leads, light, measures } = now;
    const change = before === undefined ? 0 : pointsBetween(before.totals.percent, totals.percent);
    return [
      words.overview.task(task.id, corrected(task.title, task.errata)),
      [...leads, ...(measures.some(isUnled) || leads.length === 0 ? [messages.undecided] : [])].join(
        messages.listSeparator,
      ),
      `${totals.done}/${totals.measures}`,
      percentText(totals.percent),
      arrow(change, messages.points, writer),
      messages.lights[light],
    ].filter(keep);
  };
  const headingRow = ({ title, totals: { done, measures, percent } }: Heading): readonly Inline[] =>
    [[strong(title)], '', `${done}/${measures}`, percentText(percent), '', ''].filter(keep);
  const standings = new Map(overview.tasks.map((standing) => [standing.now, standing]));
  const rows = headed([...standings.keys()], report.now).flatMap(({ begins, tasks: under }) => [
    ...begins.map(headingRow),
    ...under.flatMap((task) => standings.get(task) ?? []).map(row),
  ]);
  return table(taskColumns.filter(keep), align.filter(keep), rows);
}

function isUnled({ leads, state }: MeasureState): boolean {
  return leads.length === 0 && state !== 'cancelled';
}
