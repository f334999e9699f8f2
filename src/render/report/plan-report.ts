/** The report on one plan as a document: its sections in the office's order, numbered, with annexes, pictures and sources. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ReportWords } from '../../i18n/messages.ts';
import type { SectionName } from '../../model/report-settings.ts';
import type { At } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import { wallOf } from '../../projection/wall.ts';
import type { ReportDocument } from '../../report/document.ts';
import { isOver } from '../../report/input.ts';
import { REPORT_KINDS } from '../../report/period.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { inRole } from '../text/role.ts';
import { figuresOf } from './figures.ts';
import { heading, paragraph } from './mdast.ts';
import { changes } from './sections/amendments.ts';
import { completed } from './sections/completed.ts';
import { corrections } from './sections/corrections.ts';
import { due } from './sections/due.ts';
import { indicators } from './sections/indicators.ts';
import { lagging, standingWords } from './sections/lagging.ts';
import { overview, totals } from './sections/overview.ts';
import { problems } from './sections/problems.ts';
import { rosters } from './sections/rosters.ts';
import { progress } from './sections/task-progress.ts';
import { upcoming } from './sections/upcoming.ts';
import { sourcesOf } from './sources.ts';
import { wideAnnexes } from './wide-annexes.ts';
import { calledIn } from './words.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

type Section = (report: PlanReport, writer: Writer) => readonly RootContent[];

const SECTIONS: Readonly<Record<SectionName, Section>> = {
  overview,
  problems,
  due,
  completed,
  progress,
  changes,
  upcoming,
  totals,
  indicators,
  lagging,
  rosters,
  corrections,
};

/** @param at the plan at other dates, for the pictures */
export function planReportDocument(report: PlanReport, at: At, style: Style): ReportDocument {
  const { words, language, front, office } = style;
  const writer = writerIn(style);
  const { figures, places } = figuresOf(report, at, writer);
  const written = (names: readonly SectionName[]): readonly Written[] =>
    names.flatMap((name) => {
      const content = [...SECTIONS[name](report, writer), ...(name === 'totals' ? places : [])];
      const title = words.sections[name](report.period.every);
      const section = { name, title, content: content.length > 0 ? content : nothingOf(name, report, style) };
      const shown = style.rewrite?.(section, report, writer) ?? section.content;
      return shown.length === 0 ? [] : [{ title, content: shown }];
    });
  const title = words.title(report.now.plan.title, report.period.every);
  const sections = written(office.sections);
  const annexes = written(office.annexes);
  const sources = sourcesOf([report.now], writer);
  const body: RootContent[] = [
    heading(1, title),
    ...openingOf(report, style),
    ...sections.flatMap((section, i) => [heading(2, words.numbering(i + 1) + section.title), ...section.content]),
    ...closingOf(report.now, style),
    ...annexParts([...annexes, ...sources], words),
  ];
  body.push(...referredTo(writer.footnotes(), body));
  const wall = () => wallOf(report.now, at);
  const wide = () => wideAnnexes(wall(), annexes.length + sources.length, writer);
  const standing = report.lagging.items.map(
    (lag) => [lag.state.measure.id, standingWords(lag, report, writer)] as const,
  );
  const hasWide = office.ledger.some((kind) => REPORT_KINDS[kind] === report.period.every);
  return {
    title,
    language,
    front,
    figures,
    body: { type: 'root', children: body },
    wall,
    ...(isOver(report) && { standing: new Map(standing) }),
    ...(hasWide && { wide }),
  };
}

interface Written {
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** The annexes, counted; the first begins them. */
export function annexParts(annexes: readonly Written[], words: ReportWords): readonly RootContent[] {
  return annexes.flatMap(({ title, content }, i) => {
    const head = heading(2, words.annex(i + 1, title));
    return [i === 0 ? inRole('annexes', head) : head, ...content];
  });
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
  { words, scope, issue }: Style,
): RootContent[] {
  const { notice } = now.plan;
  const sentences = [
    words.subtitle(words.period(period.every, period.id, period.start, period.end), now.asOf, issue),
    ...(known.asOf > now.asOf ? [words.due.known(known.asOf)] : []),
    ...scope,
    ...(notice === undefined ? [] : [words.notice(notice)]),
  ];
  return [paragraph(sentences.join(words.gap))];
}

/** 落款: who signs, the unit and the day; nothing where the office names no unit. */
export function closingOf({ asOf }: PlanState, { office: { unit, signer }, words }: Style): readonly RootContent[] {
  if (unit === undefined) return [];
  const lines = [...(signer === undefined ? [] : [words.signed(signer)]), unit, words.date(asOf)];
  return lines.map((line) => inRole('closing', paragraph(line)));
}

/** What readers must know of the plan, in a paragraph of its own. */
export function noticeOf({ plan: { notice } }: PlanState, { words }: Style): readonly RootContent[] {
  return notice === undefined ? [] : [paragraph(words.notice(notice))];
}

/** A word where a section has nothing to tell, unless it is left out; what the plan has none of is never mentioned. */
function nothingOf(name: SectionName, report: PlanReport, { words, office }: Style): readonly RootContent[] {
  if (office.empty === 'omit' || !hasNothing(name)) return [];
  if (name === 'corrections' && report.corrections === undefined) return [];
  const isRest = name === 'progress' && report.completed.length > 0;
  return [paragraph(words.nothing[isRest ? 'otherProgress' : calledIn(name, report)](report.period.every))];
}

/** Sections whose lack is worth a word. */
const SAID = ['problems', 'completed', 'progress', 'changes', 'upcoming', 'corrections'] as const;

function hasNothing(name: SectionName): name is (typeof SAID)[number] {
  return SAID.some((one) => one === name);
}
