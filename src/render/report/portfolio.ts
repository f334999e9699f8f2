/** The report on several plans as a document: a table of them, their numbers rolled up, and the main points of each. */

import type { RootContent } from 'mdast';
import { percentOf } from '../../model/decimal.ts';
import type { Entry } from '../../model/journal.ts';
import { percentText, pointsBetween } from '../../model/percent.ts';
import type { Facts } from '../../projection/facts.ts';
import { addressOf } from '../../projection/serving.ts';
import type { ReportDocument } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import type { Portfolio, RolledUp } from '../../report/portfolio.ts';
import { contributionWords } from '../words/serving.ts';
import { targetWords } from '../words/values.ts';
import { bulleted, heading, type Inline, inline, paragraph, table } from './mdast.ts';
import { closingOf, noticeOf } from './plan-report.ts';
import { lightsLine } from './sections/overview.ts';
import { partsOf } from './short.ts';
import { sourcesOf } from './sources.ts';
import { arrow } from './words.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

/** @param name what the plans have in common: the workspace's title */
export function portfolioDocument({ reports, rolledUp }: Portfolio, name: string, style: Style): ReportDocument {
  const { words, language, front } = style;
  const writer = writerIn(style);
  const [first] = reports;
  const every = first?.period.every ?? 'week';
  const title = words.portfolio.title(name, every);
  const sections: readonly (readonly [string, readonly RootContent[]])[] = [
    [words.portfolio.plans, [plansTable(reports, writer)]],
    [words.portfolio.rolledUp, rolledUpTable(rolledUp, writer)],
    [words.portfolio.details, reports.flatMap((report, i) => details(report, i, writer, style))],
  ];
  const sources = sourcesOf(
    reports.map(({ now }) => now),
    writer,
  );
  const body: RootContent[] = [
    heading(1, title),
    ...(first === undefined ? [] : [paragraph(subtitle(first, style))]),
    ...redIn(reports, writer),
    ...sections.flatMap(([section, content], i) => [heading(2, words.numbering(i + 1) + section), ...content]),
    ...(first === undefined ? [] : closingOf(first.now, style)),
    ...sources.flatMap((one) => [heading(2, words.annex(1, one.title)), ...one.content]),
    ...writer.footnotes(),
  ];
  return { title, language, front, figures: new Map(), body: { type: 'root', children: body } };
}

function subtitle({ period, now }: PlanReport, { words, scope, issue }: Style): string {
  const when = words.subtitle(words.period(period.every, period.id, period.start, period.end), now.asOf, issue);
  return [when, ...scope].join(words.gap);
}

/** What is red, a plan a line, that with the most first: whoever reads no further has read it. */
function redIn(reports: readonly PlanReport[], writer: Writer): readonly RootContent[] {
  const redOf = ({ overview: { now } }: PlanReport): number => now.lights.red;
  const red = reports.filter((report) => redOf(report) > 0).sort((a, b) => redOf(b) - redOf(a));
  if (red.length === 0) return [];
  return [bulleted(red.map((report) => [writer.messages.labelled(report.now.plan.title, lightsLine(report, writer))]))];
}

function plansTable(reports: readonly PlanReport[], writer: Writer): RootContent {
  const { words, messages } = writer;
  const [every] = reports.map(({ period }) => period.every);
  const rows = reports.map(({ now, overview: { now: totals, before, entries } }) => {
    const change =
      before === undefined
        ? words.indicators.none
        : arrow(pointsBetween(before.percent, totals.percent), messages.points, writer);
    const share = percentText(percentOf(totals.done, Math.max(1, totals.measures)));
    return [
      now.plan.title,
      words.share(totals.done, totals.measures, share),
      [...inline(percentText(totals.percent)), ...writer.cite(entries, writer.commandFor(now))],
      change,
      String(totals.lights.red),
      String(totals.lights.yellow),
    ];
  });
  return table(words.portfolio.columns(every ?? 'week'), [null, 'right', 'right', 'right', 'right', 'right'], rows);
}

function rolledUpTable(rolledUp: readonly RolledUp[], writer: Writer): readonly RootContent[] {
  const { words } = writer;
  if (rolledUp.length === 0) return [paragraph(words.portfolio.noRolledUp)];
  return [
    table(
      words.portfolio.rolledUpColumns,
      [null, null, 'right', 'right', null],
      rolledUp.map((one) => rowOf(one, writer)),
    ),
  ];
}

function rowOf({ state, target, served, sum }: RolledUp, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { own, contributions } = served;
  const sources = contributions.map((one) =>
    messages.labelled(addressOf(one), contributionWords(one, target, messages)),
  );
  return [
    `${state.measure.id} ${state.measure.title}`,
    targetWords(target, messages),
    [
      ...inline(own === undefined ? words.portfolio.unreported : messages.amount(own, target.unit)),
      ...writer.cite(numberEntries(state.facts)),
    ],
    [
      ...inline(sum === undefined ? words.indicators.none : messages.amount(sum, target.unit)),
      ...writer.cite(
        contributions.filter(({ value }) => value !== undefined).flatMap(({ facts }) => numberEntries(facts)),
      ),
    ],
    sources.join(messages.clauseSeparator),
  ];
}

/** The entries that give a number. */
function numberEntries({ entries }: Facts): readonly Entry[] {
  return entries.filter(({ value, add }) => value !== undefined || add !== undefined);
}

function details(report: PlanReport, index: number, writer: Writer, style: Style): readonly RootContent[] {
  const { words } = writer;
  return [
    heading(3, words.subNumbering(index + 1) + report.now.plan.title),
    ...noticeOf(report.now, style),
    ...partsOf(report, writer, style).flatMap(({ title, content }) => [heading(4, title), ...content]),
  ];
}
