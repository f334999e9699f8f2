/** Texts of cells without what a sheet's width and people's habits put into them. */

const HAN = '[\\p{Script=Han}，。、；：！？“”‘’（）《》]';
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu');

/** A header, a name or a deadline: without any white space, full-width letters and digits as plain ones. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** A sentence: line breaks and blanks between Chinese characters gone, others one blank. */
export function joined(text: string): string {
  return text
    .replace(/[^\S\n]*\r?\n[^\S\n]*/g, '\n')
    .replace(BETWEEN_HAN, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentence without the mark at its end. */
export function unended(text: string): string {
  return text.trim().replace(/[。；;.，,\s]$/, '');
}

/** What no text of a plan may hold: control characters, and what changes the direction of writing. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/;

export function isUnsafe(text: string): boolean {
  return CONTROLS.test(text);
}

/** A list within a cell: 「1.…；2.…」 with each number at the beginning of a line; else the text alone. */
export function itemsIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isList = lines.length > 1 && lines.every((line, i) => numberOf(line) === i + 1);
  return isList ? lines.map((line) => line.replace(ITEM, '').trim()) : [text];
}

const ITEM = /^\s*[（(]?\d{1,2}[.．、）)](?!\d)\s*/;

function numberOf(line: string): number | undefined {
  const [, digits] = /^\s*[（(]?(\d{1,2})[.．、）)](?!\d)/.exec(line) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
