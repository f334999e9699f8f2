/** Text in columns: what it measures, where it may break, and what must not reach a terminal raw. */
import stringWidth from 'string-width';

/** `text` with control and bidirectional characters shown as codes, so that nothing a file holds can steer a terminal. */
export function harmless(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// Controls but the line feed, lone surrogates, and the characters that change the direction of writing.
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Columns that `text` takes: two for East Asian wide characters; for ambiguous ones two where `wide`. */
export function columnsOf(text: string, wide: boolean): number {
  let columns = 0;
  for (const character of text) columns += characterColumns(character, wide);
  return columns;
}

/** `text` in lines of at most `width` columns, broken between any two wide characters and else at spaces. */
export function wrapped(text: string, width: number, wide: boolean): readonly string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, Math.max(2, width), wide));
}

/** `text` filled up with spaces to `width` columns. */
export function padded(text: string, width: number, wide: boolean): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text, wide)));
}

function wrappedLine(line: string, width: number, wide: boolean): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of words(line)) {
    if (columnsOf(current + word.trimEnd(), wide) <= width) {
      current += word;
      continue;
    }
    if (current.trim() !== '') lines.push(current.trimEnd());
    const pieces = cut(word, width, wide);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  lines.push(current.trimEnd());
  return lines;
}

/** The parts of a line that stay together, with the spaces that follow them. */
function words(line: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let last = '';
  for (const character of line) {
    if (part !== '' && mayBreak(last, character)) {
      parts.push(part);
      part = '';
    }
    part += character;
    last = character;
  }
  return part === '' ? parts : [...parts, part];
}

/** After spaces, and beside a wide character; but not before closing nor after opening punctuation (避头尾). */
function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || CLOSING.has(after) || OPENING.has(before)) return false;
  return before === ' ' || characterColumns(before, false) === 2 || characterColumns(after, false) === 2;
}

const OPENING = new Set('“‘\uff08《〈「『【〔([{');
const CLOSING = new Set('\uff0c。、\uff1b\uff1a\uff01\uff1f”’\uff09》〉」』】〕…—\uff05,.;:!?)]}%');

/** A word that is longer than the line, in pieces that fit. */
function cut(word: string, width: number, wide: boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (columnsOf(piece + character, wide) > width && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece.trimEnd()];
}

function characterColumns(character: string, wide: boolean): number {
  if (character >= ' ' && character <= '~') return 1;
  if (character >= '\u4e00' && character <= '\u9fff') return 2;
  if (wide && isAmbiguous(character)) return 2;
  return stringWidth(character);
}

/** Characters of ambiguous East Asian width (UAX #11) that plans and views use. */
export function isAmbiguous(character: string): boolean {
  return AMBIGUOUS.test(character);
}

const AMBIGUOUS =
  /[\u00a1\u00a4\u00a7\u00a8\u00ad\u00ae\u00b0-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u0391-\u03c9\u0401\u0410-\u0451\u2010\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2024-\u2027\u2030\u2032\u2033\u2035\u203b\u203e\u2103\u2105\u2109\u2113\u2116\u2121\u2122\u2126\u212b\u2153-\u215e\u2160-\u216b\u2170-\u2179\u2190-\u2199\u21d2\u21d4\u2200-\u22bf\u2312\u2460-\u24ff\u2500-\u254b\u2550-\u2573\u2580-\u258f\u2592-\u2595\u25a0-\u25ef\u2605\u2606\u2609\u260e\u260f\u2640\u2642\u2660-\u266f]/;
