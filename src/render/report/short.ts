/** The short form (一页纸): one page of A4, without tables, pictures and sources. */
import type { RootContent } from 'mdast';
import type { PlanDate } from '../../model/date.ts';
import type { DueItem } from '../../projection/due.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { ReportDocument } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { clause, occurrenceName } from '../words/entry-sentences.ts';
import { bulleted, heading, type Inline, numbered, paragraph } from './mdast.ts';
import { closingOf, openingOf } from './plan-report.ts';
import { tellingOf } from './sections/completed.ts';
import { unstartedWords } from './sections/lagging.ts';
import { conclusion } from './sections/overview.ts';
import { openPoints, problemWords } from './sections/problems.ts';
import { nextWords, undatedAheadWords } from './sections/upcoming.ts';
import { calledIn, dueWords, measureName, someNames } from './words.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

/** A page holds so many items of each part. */
const MOST = 5;

/** The report of one plan; where a part has more items than a page holds, it says how many more. */
export function shortDocument(report: PlanReport, style: Style): ReportDocument {
  const { words, language, front } = style;
  const writer = writerIn({ ...style, sources: 'none' });
  const title = words.title(report.now.plan.title, report.period.every);
  const body: RootContent[] = [
    heading(1, title),
    ...openingOf(report, style),
    ...partsOf(report, writer, style).flatMap(({ title: name, content }, i) => [
      heading(2, words.numbering(i + 1) + name),
      ...content,
    ]),
    ...closingOf(report.now, style),
  ];
  return { title, language, front, figures: new Map(), body: { type: 'root', children: body }, onePage: true };
}

interface Part {
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** What a reader in a hurry wants: how it stands, what needs a decision, what was done, what comes. */
export function partsOf(report: PlanReport, writer: Writer, { office }: Pick<Style, 'office'>): readonly Part[] {
  const { words } = writer;
  const { every } = report.period;
  const { sections, nothing } = words;
  const say = (sentence: string): readonly RootContent[] => (office.empty === 'omit' ? [] : [paragraph(sentence)]);
  const listed = (items: readonly (readonly Inline[])[], none: string): readonly RootContent[] =>
    items.length === 0 ? say(none) : fewOf(items, writer);
  return [
    { title: sections.overview(), content: [bulleted(conclusion(report, writer).map((line) => [line]))] },
    { title: sections.problems(), content: problemContent(report, writer, say) },
    { title: sections.completed(every), content: listed(completedItems(report, writer), nothing.completed(every)) },
    { title: sections.upcoming(), content: upcomingContent(report, writer, say) },
  ].filter(({ content }) => content.length > 0);
}

function fewOf(items: readonly (readonly Inline[])[], { words }: Writer): readonly RootContent[] {
  const more = items.length - MOST;
  return [numbered(items.slice(0, MOST)), ...(more > 0 ? [paragraph(words.short.more(more))] : [])];
}

function completedItems(report: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  return report.completed.map((one) => [
    writer.messages.labelled(measureName(one.state, writer), tellingOf(one, report, writer)),
  ]);
}

function problemContent(
  report: PlanReport,
  writer: Writer,
  say: (sentence: string) => readonly RootContent[],
): readonly RootContent[] {
  const { problems, unstarted } = report.lagging;
  const items = problems.map((lag) => [measureName(lag.state, writer), problemWords(lag, report, writer)]);
  const content = [
    ...(items.length === 0 ? [] : fewOf(items, writer)),
    ...openPoints(report, writer).map((point) => paragraph(point)),
    ...(unstarted.length === 0 ? [] : [paragraph(unstartedWords(unstarted, writer))]),
  ];
  return content.length === 0 ? say(writer.words.nothing.problems()) : content;
}

function upcomingContent(
  report: PlanReport,
  writer: Writer,
  say: (sentence: string) => readonly RootContent[],
): readonly RootContent[] {
  const items = upcomingItems(report, writer);
  const content = [
    ...(items.length === 0 ? [] : fewOf(items, writer)),
    ...undatedAheadWords(report, writer).map((sentence) => paragraph(sentence)),
  ];
  return content.length === 0 ? say(writer.words.nothing[calledIn('upcoming', report)](report.period.every)) : content;
}

/** What falls due, a measure at a time, then what is to be done next on the rest. */
function upcomingItems({ upcoming, now }: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  const { words, messages } = writer;
  const due = new Map<MeasureState, readonly DueItem[]>();
  for (const item of upcoming.items) due.set(item.state, [...(due.get(item.state) ?? []), item]);
  const nextOf = new Map(upcoming.next.map((step) => [step.state, step.entry.next]));
  const ahead = [...due].map(([state, items]) => {
    const next = nextOf.get(state);
    const days = items.map((item) => partDue(item, now.asOf, writer));
    const parts = [words.upcoming.by(someNames(days, 3, writer)), ...(next === undefined ? [] : [clause(next)])];
    return [words.sentence(messages.labelled(measureName(state, writer), parts.join(messages.clauseSeparator)))];
  });
  return [...ahead, ...upcoming.next.filter(({ state }) => !due.has(state)).map((step) => [nextWords(step, writer)])];
}

/** When an item is due, and what of the measure it is. */
function partDue(item: DueItem, asOf: PlanDate, writer: Writer): string {
  const { words } = writer;
  const { state, occurrence, milestone } = item;
  const day = dueWords(item, asOf, writer);
  if (milestone !== undefined) return words.reminder.milestone(milestone, day);
  return occurrence === undefined ? day : day + words.parenthesis(occurrenceName(occurrence, state, words));
}
