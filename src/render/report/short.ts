/** The short form (一页纸): one page of A4, without tables, pictures and footnotes. */
import type { RootContent } from 'mdast';
import type { ReportDocument } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { problemIn } from '../../report/trouble.ts';
import { heading, type Inline, numbered, paragraph } from './mdast.ts';
import { calledIn, openingOf } from './plan-report.ts';
import { tellingOf } from './sections/completed.ts';
import { standingWords, unstartedWords } from './sections/lagging.ts';
import { standing } from './sections/overview.ts';
import { clause, dueWords, measureName } from './words.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

/** A page holds so many items of each part. */
const MOST = 5;

/** The report of one plan; where a part has more items than a page holds, it says how many more. */
export function shortDocument(report: PlanReport, style: Style): ReportDocument {
  const { words, language, front } = style;
  const writer = writerIn(style, false);
  const title = words.title(report.now.plan.title, report.period.every);
  const body: RootContent[] = [
    heading(1, title),
    ...openingOf(report, style),
    ...partsOf(report, writer, style).flatMap(({ title: name, content }, i) => [
      heading(2, words.numbering(i + 1) + name),
      ...content,
    ]),
  ];
  return { title, language, front, figures: new Map(), body: { type: 'root', children: body } };
}

interface Part {
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** What a reader in a hurry wants: the numbers, what was done, what is wrong, what comes. */
export function partsOf(report: PlanReport, writer: Writer, { empty }: Pick<Style, 'empty'>): readonly Part[] {
  const { words } = writer;
  const { every } = report.period;
  const { sections, nothing } = words;
  const due = calledIn('upcoming', report);
  const say = (sentence: string): readonly RootContent[] => (empty === 'omit' ? [] : [paragraph(sentence)]);
  const listed = (items: readonly (readonly Inline[])[], none: string): readonly RootContent[] =>
    items.length === 0 ? say(none) : fewOf(items, writer);
  return [
    { title: sections.overview(), content: [paragraph(standing(report, writer))] },
    { title: sections.completed(every), content: listed(completedItems(report, writer), nothing.completed(every)) },
    { title: sections.lagging(), content: laggingContent(report, writer, say) },
    { title: sections[due](every), content: listed(upcomingItems(report, writer), nothing[due](every)) },
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

function laggingContent(
  report: PlanReport,
  writer: Writer,
  say: (sentence: string) => readonly RootContent[],
): readonly RootContent[] {
  const { items, unstarted } = report.lagging;
  if (items.length + unstarted.length === 0) return say(writer.words.nothing.lagging());
  return [
    ...(items.length === 0 ? [] : fewOf(laggingItems(report, writer), writer)),
    ...(unstarted.length === 0 ? [] : [paragraph(unstartedWords(unstarted, writer))]),
  ];
}

function laggingItems(report: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  const { words, messages } = writer;
  return report.lagging.items.map((lag) => {
    const { state, next } = lag;
    const why = problemIn(lag.problem);
    const parts = [
      standingWords(lag, report, writer),
      ...(why === undefined ? [] : [clause(why)]),
      ...(next?.next === undefined ? [] : [messages.labelled(words.progress.next, clause(next.next))]),
    ];
    return [words.sentence(messages.labelled(measureName(state, writer), parts.join(messages.clauseSeparator)))];
  });
}

function upcomingItems({ upcoming, now }: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  const { words, messages } = writer;
  return upcoming.items.map((item) => [
    words.sentence(messages.labelled(measureName(item.state, writer), dueWords(item, now.asOf, writer))),
  ]);
}
