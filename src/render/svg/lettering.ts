/** How wide words are in a picture, in whatever font they come: rather too wide, so that nothing runs into anything. */
import { columnsOf, unitsOf } from '../text/columns.ts';
import { printable } from '../text/printable.ts';
import { shortened, wrapped } from '../text/text.ts';

/** The letters of a picture, unless it says otherwise, in its units. */
export const SIZE = 13;

/** Units that `words` take at the most, in letters of `size`. */
export function widthOf(words: string, size = SIZE): number {
  let ems = 0;
  for (const unit of unitsOf(words)) ems += emsOf(unit);
  return ems * size;
}

/** `words` in one line of at most `width` units; what does not fit is cut off, and an ellipsis says so. */
export function fitted(words: string, width: number, size = SIZE): string {
  return pressed(printable(words), width, size, (text, columns) => shortened(text, columns));
}

/** `words` in at most `most` lines of at most `width` units each; what does not fit is cut off, and an ellipsis says so. */
export function linesOf(words: string, width: number, most: number): readonly string[] {
  const lines = pressed(printable(words).replace(/\s+/g, ' ').trim(), width, SIZE, (text, columns) =>
    wrapped(text, columns, false).join('\n'),
  ).split('\n');
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitted(lines.slice(most - 1).join(' '), width)];
}

/** The widest that `laidOut` makes of `text`, of which no line is wider than `width` units. */
function pressed(
  text: string,
  width: number,
  size: number,
  laidOut: (text: string, columns: number) => string,
): string {
  const isWithin = (lines: string): boolean => lines.split('\n').every((line) => widthOf(line, size) <= width);
  // No letters are narrower than those of which two make a column.
  let columns = Math.max(1, Math.floor(width / (size * NARROWEST)));
  let found = laidOut(text, columns);
  while (columns > 1 && !isWithin(found)) {
    columns -= 1;
    found = laidOut(text, columns);
  }
  return found;
}

const NARROWEST = 0.4;

function emsOf(unit: string): number {
  // A font that has no picture for a sequence shows its parts.
  const pictographs = unit.match(PICTOGRAPH)?.length ?? 0;
  if (pictographs > 0) return Math.max(1.4, pictographs * 1.1);
  const columns = columnsOf(unit);
  if (columns !== 1) return columns / 2;
  if (/^[a-z]$/.test(unit)) return /^[mw]$/.test(unit) ? 1 : /^[fijlrt]$/.test(unit) ? 0.45 : 0.66;
  if (/^[A-Z]$/.test(unit)) return /^[MW]$/.test(unit) ? 1.1 : 0.82;
  if (/^[ !'(),./:;[\]|]$/.test(unit)) return 0.42;
  return /^[\d#$*+<=>?~^_-]$/.test(unit) ? 0.7 : 1.1;
}

const PICTOGRAPH = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Extended_Pictographic}|.(?=\ufe0f)/gu;
