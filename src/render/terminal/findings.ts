/** Findings for a terminal: where, what is wrong, the line itself, and how to mend it. */
import { inWords } from '../../check/words.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import type { Language } from '../../model/plan.ts';
import { columnsOf } from './columns.ts';
import type { Canvas } from './terminal.ts';
import { harmless, wrapped } from './text.ts';

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
  return findings.map((finding) => findingText(finding, view, canvas)).join('\n');
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

function findingText(finding: LocatedFinding, view: FindingsView, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { message, mend } = inWords(finding, view.language);
  const severity = messages.check.severity[finding.severity];
  const painted = finding.severity === 'error' ? paint.red(severity) : paint.yellow(severity);
  const lines = (text: string): string => wrapped(harmless(text), width - 2, wide).join('\n  ');
  const frame = codeFrame(finding, view, canvas);
  return `${paint.bold(harmless(place(finding, view)))} ${painted} ${finding.rule}\n  ${lines(message)}\n${frame}  ${lines(mend)}\n`;
}

function place({ file, range }: LocatedFinding, { shownPath }: FindingsView): string {
  return `${shownPath(file)}:${range.start.line}:${range.start.column}`;
}

/** The line at fault, cut to what fits around the fault, with carets under it. */
function codeFrame({ file, range }: LocatedFinding, { textOf }: FindingsView, canvas: Canvas): string {
  const { paint, width, wide } = canvas;
  const line = textOf(file)?.split(/\r?\n/)[range.start.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const number = String(range.start.line);
  const room = Math.max(20, width - number.length - 8);
  const start = range.start.column - 1;
  const end = range.end.line === range.start.line ? Math.max(start + 1, range.end.column - 1) : line.length;
  const from = Math.max(0, start - Math.floor(room / 4));
  const shown = fitting(line.slice(from), room, wide);
  const before = columnsOf(harmless(line.slice(from, start)), wide);
  const carets = columnsOf(harmless(line.slice(start, Math.min(end, from + shown.length))), wide);
  const gutter = ' '.repeat(number.length);
  return `  ${paint.dim(`${number} |`)} ${harmless(shown)}\n  ${paint.dim(`${gutter} |`)} ${' '.repeat(before)}${paint.red('^'.repeat(Math.max(1, carets)))}\n`;
}

function fitting(text: string, room: number, wide: boolean): string {
  let shown = '';
  for (const character of text) {
    if (columnsOf(harmless(shown + character), wide) > room) break;
    shown += character;
  }
  return shown;
}
