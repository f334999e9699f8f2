/** How many columns text takes in a terminal (UAX #11). */
import { eastAsianWidth, eastAsianWidthType } from 'get-east-asian-width';

/**
 * Columns of `text`: two for East Asian wide characters, none for combining and invisible ones, and for those of
 * ambiguous width (“ ” — ①) two where `wide`. A flag, a keycap and what U+FE0F makes an emoji take two (UTS #51), as in the
 * terminals of today; any other sequence as much as its widest part.
 */
export function columnsOf(text: string, wide = false): number {
  let columns = 0;
  for (const unit of unitsOf(text)) columns += unitColumns(unit, wide);
  return columns;
}

/** The parts of `text` that no line may be cut within: characters, but emoji sequences as a whole. */
export function unitsOf(text: string): Iterable<string> {
  if (!SEQUENCE.test(text)) return text;
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

/** Whether terminals differ on how wide the character is. */
export function isAmbiguous(character: string): boolean {
  return !INVISIBLE.test(character) && eastAsianWidthType(character.codePointAt(0) ?? 0) === 'ambiguous';
}

/** What joins or changes emoji: a joiner, a variation selector, a skin tone, a flag's letter. */
const SEQUENCE = /[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/u;
const FLAG = /^\p{Regional_Indicator}{2}/u;
/** What U+FE0F can make an emoji: digits among them, for a keycap. */
const EMOJI = /^\p{Emoji}/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u;

function unitColumns(unit: string, wide: boolean): number {
  const codePoint = unit.codePointAt(0) ?? 0;
  if (unit.length > (codePoint > 0xffff ? 2 : 1)) {
    if (FLAG.test(unit) || (unit.includes('\ufe0f') && EMOJI.test(unit))) return 2;
    return Math.max(...[...unit].map((character) => unitColumns(character, wide)));
  }
  if (codePoint >= 0x20 && codePoint <= 0x7e) return 1;
  // Han and its punctuation are most of what is measured; they need no look at the invisible ones.
  if ((codePoint >= 0x4e00 && codePoint <= 0x9fff) || (codePoint >= 0x3001 && codePoint <= 0x3029)) return 2;
  if (INVISIBLE.test(unit)) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: wide });
}

/** How many of `cells` a bar of `percent` (0–100) fills: all only when all is done, and never none once begun. */
export function filledCells(percent: number, cells: number): number {
  const share = Math.floor((Math.min(100, percent) / 100) * cells);
  return percent > 0 && share === 0 ? 1 : Math.max(0, share);
}
