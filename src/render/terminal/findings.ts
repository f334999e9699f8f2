/** Findings for a terminal: where, what is wrong, the line itself, and how to fix it. */
import { inWords } from '../../check/words.ts';
import type { LocatedFinding, LocatedPlace } from '../../model/finding.ts';
import type { Language } from '../../model/plan.ts';
import { harmless, harmlessLine } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { codeFrame } from './code-frame.ts';
import type { Canvas } from './terminal.ts';

/** What the findings need besides themselves. */
export interface FindingsView {
  readonly language: Language;
  /** A file's text, for the line at fault. */
  readonly textOf: (file: string) => string | undefined;
  /** A file as the reader would name it from where they are. */
  readonly shownPath: (file: string) => string;
}

/** Every finding in full, with an empty line between; ends with a line feed, or is empty. */
export function findingsText(findings: readonly LocatedFinding[], view: FindingsView, canvas: Canvas): string {
  const linesOf = linesIn(view);
  return findings.map((finding) => findingText(finding, linesOf(finding.file), view, canvas)).join('\n');
}

/** The lines of a file, split once. */
function linesIn({ textOf }: FindingsView): (file: string) => readonly string[] {
  const files = new Map<string, readonly string[]>();
  return (file) => {
    const lines = files.get(file) ?? (textOf(file) ?? '').split(/\r?\n/);
    files.set(file, lines);
    return lines;
  };
}

/** One line a finding, the first `most` of them. */
export function findingsInBrief(
  findings: readonly LocatedFinding[],
  most: number,
  view: FindingsView,
  canvas: Canvas,
): string {
  const { messages } = canvas;
  const lines = findings
    .slice(0, most)
    .map((finding) => `  ${place(finding, view)} ${inWords(finding, view.language).message}`);
  const more = findings.length > most ? [`  ${messages.check.more(findings.length - most)}`] : [];
  return [...lines, ...more].flatMap((line) => `${harmless(line)}\n`).join('');
}

function findingText(finding: LocatedFinding, lines: readonly string[], view: FindingsView, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { message, advice } = inWords(finding, view.language);
  const severity = messages.severities[finding.severity];
  const painted = finding.severity === 'error' ? paint.red(severity) : paint.yellow(severity);
  const indented = (text: string): string =>
    text === '' ? '' : `  ${wrapped(harmless(text), width - 2, wide).join('\n  ')}\n`;
  const trail = indented(finding.trail[view.language]);
  const related = (finding.related ?? []).map((other) =>
    indented(messages.check.related(place(other, view), other.trail[view.language])),
  );
  return [
    `${paint.bold(place(finding, view))} ${painted} ${finding.rule}\n`,
    trail === '' ? '' : `${paint.dim(trail.trimEnd())}\n`,
    indented(message),
    codeFrame(lines, finding.range, canvas),
    ...related,
    indented(advice),
  ].join('');
}

function place({ file, range }: LocatedPlace, { shownPath }: FindingsView): string {
  return `${harmlessLine(shownPath(file))}:${range.start.line}:${range.start.column}`;
}
