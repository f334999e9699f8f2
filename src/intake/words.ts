/** Texts of cells without what a sheet's width and people's habits put into them. */

const HAN = '[\\p{Script=Han}，。、；：！？“”‘’（）《》]';
/** Behind a mark no blank is needed, whatever follows. */
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})|(?<=[，。、；：！？])\\s+`, 'gu');

/** A header, a name or a deadline: without any white space, full-width letters and digits as plain ones. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** A sentence: line breaks and blanks between Chinese characters gone, others one blank. */
export function joined(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.join('\n').replace(BETWEEN_HAN, '').replace(/\s+/g, ' ').trim();
}

/** The sentence without the mark at its end. */
export function unended(text: string): string {
  return text.trim().replace(/[。；;.，,\s]$/, '');
}

/** What no text of a plan may hold: control characters, and what changes the direction of writing. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** A formula that stands as text, a name of the language's own, a way out of a folder: no words of an office. */
const FOREIGN = /^\s*(?:[=@＝＠]|__)|\.\.\//;

export function isUnsafe(text: string): boolean {
  return CONTROLS.test(text) || FOREIGN.test(text);
}

/** A list within a cell: 「1.…；2.…」, its numbers at the beginning of lines or behind a mark; else the text alone. */
export function itemsIn(text: string): readonly string[] {
  const starts: { readonly at: number; readonly from: number }[] = [];
  for (const { index, 0: mark, 1: number } of text.matchAll(/(?:^|[；;。\n])\s{0,8}[（(]?(\d{1,2})[.．、）)]/g)) {
    if (Number(number) === starts.length + 1) starts.push({ at: index, from: index + mark.length });
  }
  if (starts.length < 2 || text.slice(0, starts[0]?.at).trim() !== '') return [text];
  return starts.map(({ from }, i) => text.slice(from, starts[i + 1]?.at).trim());
}
