/** 总体进展 in words: the conclusion in three lines; and the tables behind it (进度总表), which are an annex. */

import type { RootContent } from 'mdast';
import { percentOf } from '../../../model/decimal.ts';
import { annotated } from '../../../model/errata.ts';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import { measuresOf, tasksOf } from '../../../model/plan.ts';
import { type Heading, headed } from '../../../projection/headings.ts';
import { LIGHTS } from '../../../projection/light.ts';
import type { MeasureState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { TaskStanding } from '../../../report/sections/overview.ts';
import { markedLight, markedShare } from '../../text/marks.ts';
import { sentences } from '../../words/entry-sentences.ts';
import { bulleted, type Inline, inline, paragraph, strong, table } from '../mdast.ts';
import { arrow, directionOf, leadWords, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';
import { dueSentence } from './due.ts';
import { standingWords } from './lagging.ts';

/** How the plan stands, what became of the period, and the lights: a line each. */
export function overview(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { done, entries } = report.overview;
  if (isEmpty(report)) return [paragraph(noMeasures(report, writer))];
  return [
    bulleted([
      [standingLine(report, writer), writer.cite(done, writer.commandFor(report.now))],
      [dueSentence(report, writer), writer.words.gap + entriesLine(report, writer), writer.cite(entries)],
      [lightsLine(report, writer)],
    ]),
  ];
}

/** The same in sentences, for a form that has no lists of its own. */
export function conclusion(report: PlanReport, writer: Writer): readonly string[] {
  if (isEmpty(report)) return [noMeasures(report, writer)];
  return [
    standingLine(report, writer),
    sentences([dueSentence(report, writer), entriesLine(report, writer)], writer),
    lightsLine(report, writer),
  ];
}

/** The figures against those of the last period, and every task. */
export function totals(report: PlanReport, writer: Writer): readonly RootContent[] {
  if (isEmpty(report)) return [];
  const rest = restSentences(report, writer);
  return [
    counts(report, writer),
    ...(rest.length === 0 ? [] : [paragraph(sentences(rest, writer))]),
    paragraph(writer.words.overview.taskTable),
    tasks(report, writer),
  ];
}

function isEmpty({ overview: { now } }: PlanReport): boolean {
  return now.measures + now.cancelled + now.carried === 0;
}

/** Whether the plan has none, or none that was asked for. */
function noMeasures({ now: { plan } }: PlanReport, { messages }: Writer): string {
  if (tasksOf(plan).length === 0) return messages.status.noTasks;
  return measuresOf(plan).length === 0 ? messages.list.noMeasures : messages.list.empty;
}

function standingLine(report: PlanReport, writer: Writer): string {
  const { phase, plan, sealed, totals } = report.now;
  const { carried } = totals;
  const say = writer.words.overview;
  return sentences(
    [
      doneSentence(report, writer),
      carried > 0 ? say.carried(carried, sealed?.closing.close.overdue ?? 0) : '',
      phase === 'before' ? say.notBegun(plan.period.start) : '',
      phase === 'after' ? say.ended(plan.period.end) : '',
    ],
    writer,
  );
}

function doneSentence({ overview: { now, elapsed }, now: { weigh } }: PlanReport, { words }: Writer): string {
  const { measures, due, fulfilled, percent } = now;
  const share = (part: number, whole: number): string => percentText(percentOf(part, Math.max(1, whole)));
  const done = words.share(now.done, measures, share(now.done, measures));
  const kept = share(fulfilled, due);
  return words.overview.standing(done, due, fulfilled, kept, percentText(percent), weigh, percentText(elapsed));
}

/** What was entered in the period, and what that changed. */
function entriesLine({ overview, period }: PlanReport, writer: Writer): string {
  const { now, before, entries, measures } = overview;
  const say = writer.words.overview;
  const points = before && pointsBetween(before.percent, now.percent);
  return sentences(
    [
      entries.length === 0 ? say.silent(period.every) : say.entered(period.every, entries.length, measures),
      before === undefined || points === undefined
        ? ''
        : say.compared(period.every, now.done - before.done, String(Math.abs(points)), directionOf(points)),
    ],
    writer,
  );
}

/** So many red ones are named. */
const MOST_NAMED = 5;

/** How many of each light, the worst first; the red ones by name. */
export function lightsLine(report: PlanReport, writer: Writer): string {
  const { words, messages } = writer;
  const { lights } = report.overview.now;
  const red = report.lagging.problems.filter(({ state }) => state.light === 'red');
  const names = red
    .slice(0, MOST_NAMED)
    .map((lag) =>
      words.overview.redName(
        shortName(lag.state),
        leadWords(lag.state.leads, writer),
        standingWords({ ...lag, reasons: lag.reasons.slice(0, 1) }, report, writer),
      ),
    );
  const parts = LIGHTS.filter((light) => lights[light] > 0).map((light) => {
    const count = words.overview.lit(markedLight(light, messages.lights[light]), lights[light]);
    if (light !== 'red') return count;
    return messages.labelled(
      count,
      words.overview.redNames(names.join(messages.listSeparator), red.length > MOST_NAMED),
    );
  });
  return words.sentence((lights.red === 0 ? [words.overview.noRed, ...parts] : parts).join(messages.clauseSeparator));
}

/** What is to be known of the figures. */
function restSentences({ overview: { now } }: PlanReport, { words }: Writer): readonly string[] {
  const say = words.overview;
  return [
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
      markedLight(light, say.light(messages.lights[light])),
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
      words.overview.task(task.id, annotated(task.title, task.errata)),
      [...leads, ...(measures.some(isUnled) || leads.length === 0 ? [messages.undecided] : [])].join(
        messages.listSeparator,
      ),
      `${totals.done}/${totals.measures}`,
      markedShare(totals.percent, percentText(totals.percent)),
      arrow(change, messages.points, writer),
      markedLight(light, messages.lights[light]),
    ].filter(keep);
  };
  const headingRow = ({ title, totals: { done, measures, percent } }: Heading): readonly Inline[] =>
    [[strong(title)], '', `${done}/${measures}`, markedShare(percent, percentText(percent)), '', ''].filter(keep);
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
