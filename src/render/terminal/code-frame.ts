/** The lines at fault, cut to what fits around the fault, with carets under it. */
import type { Range } from '../../model/finding.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import type { Canvas } from './terminal.ts';

/** Of a fault over more lines than this, the first two and the last are shown. */
const MOST_LINES = 4;

/** A tab is one column wide here, so that the carets stand where they should. */
const TAB = '→';

/** The frame, each line with its number and two spaces before it; empty where there is nothing to see. */
export function codeFrame(lines: readonly string[], { start, end }: Range, canvas: Canvas): string {
  const first = lines[start.line - 1];
  if (first === undefined || (first.trim() === '' && end.line === start.line)) return '';
  // What ends at the beginning of a line ends with the line before it.
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const numbers = Array.from({ length: last - start.line + 1 }, (_, i) => start.line + i);
  const isCut = numbers.length > MOST_LINES;
  const shown = isCut ? [...numbers.slice(0, 2), ...numbers.slice(-1)] : numbers;
  const width = String(last).length;
  return shown
    .map((number) => {
      const line = (lines[number - 1] ?? '').replaceAll('\t', canvas.unicode ? TAB : ' ');
      const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
      const to = number === end.line ? end.column - 1 : line.length;
      const gap = isCut && number === last ? `  ${canvas.paint.dim(`${' '.repeat(width)} …`)}\n` : '';
      return gap + marked(line, from, to, String(number).padStart(width), canvas);
    })
    .join('');
}

/** A line and, under it, carets from `from` to `to` (offsets in it), as much as fits. */
function marked(line: string, from: number, to: number, number: string, { paint, width, wide }: Canvas): string {
  const room = Math.max(20, width - number.length - 8);
  const isShort = line.length <= room && columnsOf(harmless(line), wide) <= room;
  const begin = isShort ? 0 : Math.max(0, from - Math.floor(room / 4));
  const shown = fitting(line.slice(begin, begin + room * 2), room, wide);
  const before = columnsOf(harmless(line.slice(begin, from)), wide);
  const carets = columnsOf(harmless(line.slice(from, Math.min(to, begin + shown.length))), wide);
  const gutter = ' '.repeat(number.length);
  const under = `${' '.repeat(before)}${paint.red('^'.repeat(Math.max(1, carets)))}`;
  return `  ${paint.dim(`${number} |`)} ${harmless(shown)}\n  ${paint.dim(`${gutter} |`)} ${under}\n`;
}

function fitting(text: string, room: number, wide: boolean): string {
  let shown = '';
  for (const character of text) {
    if (columnsOf(harmless(shown + character), wide) > room) break;
    shown += character;
  }
  return shown;
}
