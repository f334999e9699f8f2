/** The words of a filled-in cell, as they are compared with what is known. */

/** Without what programs put into cells: a carriage return by its code, an apostrophe that keeps a formula from being one. */
export function cleaned(text: string): string {
  return text
    .replace(/_x000D_/gi, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^'(?=[=+\-@\t＝＋－＠])/, '')
    .trim();
}

/** What two texts have in common that say the same: no white space, no marks at the end, letters and digits of one width. */
export function same(text: string): string {
  return cleaned(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<![。.;,:])[。.;,:]+$/, '')
    .toLowerCase();
}

/** The words of a title, without any marks. */
export function bare(text: string): string {
  return same(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** 无, 暂无, —: a cell that says that there is nothing. */
export function isNil(text: string): boolean {
  return /^(?:无|暂无|没有|无问题|暂无问题|none|nil|n\/a|[-—–/\\]+)$/i.test(same(text));
}

/** How alike two texts are, by the pairs of signs that they share: 0 to 1. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(bare(a)), pairsOf(bare(b))];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
