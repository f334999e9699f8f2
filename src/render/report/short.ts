/** The short form (一页纸): one page of A4, without tables, pictures and footnotes. */
import type { RootContent } from 'mdast';
import type { ReportDocument } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { nextDeadline } from '../due-words.ts';
import { heading, type Inline, numbered, paragraph } from './mdast.ts';
import { openingOf, type Style } from './plan-report.ts';
import { standingWords } from './sections/lagging.ts';
import { standing } from './sections/overview.ts';
import { clause, measureName, told } from './words.ts';
import { type Writer, writerIn } from './writer.ts';

/** A page holds so many items of each part. */
const MOST = 6;

export function shortDocument(report: PlanReport, style: Style): ReportDocument {
  const { words, messages, language, front } = style;
  const writer = writerIn(words, messages, undefined);
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
  const say = (sentence: string): readonly RootContent[] => (empty === 'omit' ? [] : [paragraph(sentence)]);
  const listed = (items: readonly (readonly Inline[])[], none: string): readonly RootContent[] =>
    items.length === 0 ? say(none) : fewOf(items, writer);
  return [
    { title: sections.overview(), content: [paragraph(standing(report, writer))] },
    { title: sections.completed(every), content: listed(completedItems(report, writer), nothing.completed(every)) },
    { title: sections.lagging(), content: listed(laggingItems(report, writer), nothing.lagging()) },
    { title: sections.upcoming(every), content: listed(upcomingItems(report, writer), nothing.upcoming(every)) },
  ].filter(({ content }) => content.length > 0);
}

function fewOf(items: readonly (readonly Inline[])[], { words }: Writer): readonly RootContent[] {
  const more = items.length - MOST;
  return [numbered(items.slice(0, MOST)), ...(more > 0 ? [paragraph(words.short.more(more))] : [])];
}

function completedItems({ completed }: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  return completed.map(({ state, entries }) => [
    writer.words.labelled(measureName(state, writer), told(entries, state, writer)),
  ]);
}

function laggingItems(report: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  const { words } = writer;
  return report.lagging.items.map((lag) => {
    const { state, problem, next } = lag;
    const parts = [
      standingWords(lag, report, writer),
      ...(problem?.problem === undefined ? [] : [clause(problem.problem)]),
      ...(next?.next === undefined ? [] : [words.labelled(words.progress.next, clause(next.next))]),
    ];
    return [words.sentence(words.labelled(measureName(state, writer), parts.join(words.clauses)))];
  });
}

function upcomingItems({ upcoming }: PlanReport, writer: Writer): readonly (readonly Inline[])[] {
  const { words, messages } = writer;
  return upcoming.items.map(({ state }) => [
    words.sentence(words.labelled(measureName(state, writer), nextDeadline(state, messages))),
  ]);
}
