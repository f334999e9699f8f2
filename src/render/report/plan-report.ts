/** The report on one plan as a document: its sections in their order, numbered, with pictures and footnotes. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { At, Settings } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import type { ReportDocument } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { figuresOf } from './figures.ts';
import { heading, paragraph } from './mdast.ts';
import { SECTION_NAMES, type SectionName } from './section-names.ts';
import { changes } from './sections/amendments.ts';
import { completed } from './sections/completed.ts';
import { corrections } from './sections/corrections.ts';
import { due } from './sections/due.ts';
import { indicators } from './sections/indicators.ts';
import { lagging } from './sections/lagging.ts';
import { overview } from './sections/overview.ts';
import { rosters } from './sections/rosters.ts';
import { progress } from './sections/task-progress.ts';
import { upcoming } from './sections/upcoming.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

type Section = (report: PlanReport, writer: Writer) => readonly RootContent[];

const SECTIONS: Readonly<Record<SectionName, Section>> = {
  overview,
  due,
  completed,
  progress,
  indicators,
  lagging,
  changes,
  upcoming,
  rosters,
  corrections,
};

/** @param at the plan at other dates, for the pictures */
export function planReportDocument(report: PlanReport, at: At, settings: Settings, style: Style): ReportDocument {
  const { words, language, front } = style;
  const writer = writerIn(style);
  const { figures, places } = figuresOf(report, at, settings, writer);
  const written = SECTION_NAMES.flatMap((name) => {
    const content = [...SECTIONS[name](report, writer), ...(name === 'overview' ? places : [])];
    const title = words.sections[calledIn(name, report)](report.period.every);
    const section = { name, title, content: content.length > 0 ? content : nothingOf(name, report, style) };
    const shown = style.rewrite?.(section, report, writer) ?? section.content;
    return shown.length === 0 ? [] : [{ title, content: shown }];
  });
  const title = words.title(report.now.plan.title, report.period.every);
  const body: RootContent[] = [
    heading(1, title),
    ...openingOf(report, style),
    ...written.flatMap((section, i) => [heading(2, words.numbering(i + 1) + section.title), ...section.content]),
  ];
  body.push(...referredTo(writer.footnotes(), body));
  return { title, language, front, figures, body: { type: 'root', children: body } };
}

/** What is due is called after what it covers. */
export function calledIn<T extends SectionName>(name: T, { upcoming: due }: PlanReport): T | 'remaining' {
  return name === 'upcoming' && due.isRemainder ? 'remaining' : name;
}

/** A section in the office's own form may leave out what a note belongs to. */
function referredTo(notes: readonly FootnoteDefinition[], children: RootContent[]): readonly FootnoteDefinition[] {
  const wanted = new Set<string>();
  const root: Root = { type: 'root', children };
  visit(root, 'footnoteReference', ({ identifier }) => void wanted.add(identifier));
  return notes.filter(({ identifier }) => wanted.has(identifier));
}

/** What period the report is of, and what it leaves out. */
export function openingOf(
  { period, now, known }: Pick<PlanReport, 'period' | 'now' | 'known'>,
  { words, scope }: Style,
): RootContent[] {
  const { notice } = now.plan;
  const sentences = [
    words.subtitle(words.period(period.every, period.id, period.start, period.end), now.asOf),
    ...(known.asOf > now.asOf ? [words.due.known(known.asOf)] : []),
    ...scope,
    ...(notice === undefined ? [] : [words.notice(notice)]),
  ];
  return [paragraph(sentences.join(words.gap))];
}

/** What readers must know of the plan, in a paragraph of its own. */
export function noticeOf({ plan: { notice } }: PlanState, { words }: Style): readonly RootContent[] {
  return notice === undefined ? [] : [paragraph(words.notice(notice))];
}

/** A word where a section has nothing to tell, unless it is left out; what the plan has none of is never mentioned. */
function nothingOf(name: SectionName, report: PlanReport, { words, empty }: Style): readonly RootContent[] {
  if (empty === 'omit' || name === 'overview' || name === 'due' || name === 'rosters' || name === 'indicators')
    return [];
  if (name === 'corrections' && report.corrections === undefined) return [];
  const isRest = name === 'progress' && report.completed.length > 0;
  return [paragraph(words.nothing[isRest ? 'otherProgress' : calledIn(name, report)](report.period.every))];
}
