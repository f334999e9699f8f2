/** How many columns text takes in a terminal (UAX #11). */
import { eastAsianWidth, eastAsianWidthType } from 'get-east-asian-width';

/**
 * Columns of `text`: two for East Asian wide characters, none for combining and invisible ones, and for those of
 * ambiguous width (“ ” — ①) two where `wide`. An emoji sequence takes as much as its widest part.
 */
export function columnsOf(text: string, wide = false): number {
  if (SEQUENCE.test(text)) return graphemes(text).reduce((sum, part) => sum + widest(part, wide), 0);
  let columns = 0;
  for (const character of text) columns += characterColumns(character, wide);
  return columns;
}

/** Whether terminals differ on how wide the character is. */
export function isAmbiguous(character: string): boolean {
  return eastAsianWidthType(character.codePointAt(0) ?? 0) === 'ambiguous';
}

/** What joins or changes emoji: a joiner, a variation selector, a skin tone, a flag's letter. */
const SEQUENCE = /[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u;

function characterColumns(character: string, wide: boolean): number {
  if (character >= ' ' && character <= '~') return 1;
  const codePoint = character.codePointAt(0) ?? 0;
  // Han and its punctuation are most of what is measured; they need no look at the invisible ones.
  if (codePoint >= 0x3001 && codePoint <= 0x9fff) return eastAsianWidth(codePoint);
  if (INVISIBLE.test(character)) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: wide });
}

function graphemes(text: string): readonly string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

function widest(grapheme: string, wide: boolean): number {
  return Math.max(0, ...[...grapheme].map((character) => characterColumns(character, wide)));
}
