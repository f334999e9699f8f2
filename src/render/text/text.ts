/** Text in columns: what it measures, and where it may break. */
import { columnsOf, unitsOf } from './columns.ts';

/** `text` in lines of at most `width` columns, broken between any two wide characters and else at spaces. */
export function wrapped(text: string, width: number, wide: boolean): readonly string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, Math.max(2, width), wide));
}

/** `text` as it is printed where there are `width` columns; as it is, where no width is known. */
export function fitted(text: string, width: number | undefined): string {
  return width === undefined ? text : wrapped(text, width, false).join('\n');
}

/**
 * `text` in one line of at most `width` columns: what does not fit is cut off, and an ellipsis says so. No word of Latin
 * letters, no number and no remark in brackets is cut, nor a number left without its unit, unless nothing else would be left.
 */
export function shortened(text: string, width: number, wide = false): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (columnsOf(line, wide) <= width) return line;
  const kept = cut(line, Math.max(1, width - columnsOf('…', wide)), wide)[0] ?? '';
  const isTorn = WORD.test(line.slice(kept.length));
  const whole = kept
    .replace(isTorn ? TORN : NUMBER, '')
    .replace(UNCLOSED, '')
    .replace(OPEN, '');
  return `${whole === '' ? kept : whole}…`;
}

const WORD = /^[\w.,%-]/;
const TORN = /(?<![\w.,%-])[\w.,%-]+$/;
const NUMBER = /(?<![\d.,-])-?\d[\d.,-]*$/;
/** A remark that is cut before its end. */
const UNCLOSED = /[\uff08(][^\uff08()\uff09]*$/;
/** What must not be the last before an ellipsis: it begins something, or divides it from what follows. */
const OPEN =
  /(?<![“‘\uff08《〈「『【〔([{\uff0c、\uff1b\uff1a,;:\s])[“‘\uff08《〈「『【〔([{\uff0c、\uff1b\uff1a,;:\s]+$/;

/** `items` behind one another with two spaces between, in lines of at most `width` columns that break between items only. */
export function itemLines(label: string, items: readonly string[], width: number, wide: boolean): readonly string[] {
  const lines: string[] = [];
  let line = label;
  let gap = '';
  for (const item of items) {
    if (line !== '' && columnsOf(`${line}${gap}${item}`, wide) > width) {
      lines.push(line);
      line = '';
      gap = '';
    }
    line += gap + item;
    gap = '  ';
  }
  return [...lines, line].flatMap((one) => wrapped(one, width, wide));
}

/** `text` filled up with spaces to `width` columns. */
export function padded(text: string, width: number, wide: boolean): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text, wide)));
}

function wrappedLine(line: string, width: number, wide: boolean): readonly string[] {
  const lines: string[] = [];
  let current = '';
  // Where a number and its unit are wider than the line, they come apart as other text does.
  const parts = words(line, WITH_UNIT).flatMap((word) =>
    columnsOf(word.trimEnd(), wide) > width ? words(word) : word,
  );
  for (const word of parts) {
    if (columnsOf(current + word.trimEnd(), wide) <= width) {
      current += word;
      continue;
    }
    if (current.trim() !== '') lines.push(current.trimEnd());
    const bare = word.trimEnd();
    const pieces = cut(bare, width, wide);
    lines.push(...pieces.slice(0, -1));
    current = (pieces.at(-1) ?? '') + word.slice(bare.length);
  }
  lines.push(current.trimEnd());
  return lines;
}

/** A number with its unit, where that is more than one character, or a word of its own. */
const WITH_UNIT = /\d(?:[万亿]人次|人次|[万亿]元|个?工作日|个?百分点| [a-z]+)/g;

/** The parts of a line that stay together, as what matches `whole` does, with the spaces that follow them. */
function words(line: string, whole?: RegExp): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let last = '';
  let isQuoted = false;
  let at = 0;
  const wholes = whole === undefined ? [] : [...line.matchAll(whole)];
  for (const character of unitsOf(line)) {
    // A straight quotation mark opens or closes, by turns.
    const isInMarks = isQuoted && (last === '"' || character === '"');
    const isInside = isInMarks || wholes.some(({ 0: { length }, index }) => index < at && at < index + length);
    at += character.length;
    if (part !== '' && !isInside && mayBreak(last, character)) {
      parts.push(part);
      part = '';
    }
    part += character;
    last = character;
    if (character === '"') isQuoted = !isQuoted;
  }
  return part === '' ? parts : [...parts, part];
}

/** After spaces, and beside a wide character; but not before closing nor after opening punctuation (避头尾), nor before a unit. */
function mayBreak(before: string, after: string): boolean {
  if (CLOSING.has(before) && OPENING.has(after)) return true;
  if (after === ' ' || CLOSING.has(after) || OPENING.has(before)) return false;
  if (DIGIT.test(before) && HAN.test(after)) return false;
  return before === ' ' || columnsOf(before) === 2 || columnsOf(after) === 2;
}

const DIGIT = /^\d$/;
const HAN = /^\p{Script=Han}/u;

const OPENING = new Set('“‘\uff08《〈「『【〔([{');
const CLOSING = new Set('\uff0c。、\uff1b\uff1a\uff01\uff1f”’\uff09》〉」』】〕…—\uff05,.;:!?)]}%');

/** A word that is longer than the line, in pieces that fit. */
function cut(word: string, width: number, wide: boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of unitsOf(word)) {
    if (columnsOf(piece + character, wide) > width && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
