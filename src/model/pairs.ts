/** Brackets and quotation marks: what stands within a pair of them belongs together, as in 各县（市、区）. */

/** What a name may have within it. */
const OF_NAMES = '（）()《》〈〉“”‘’「」『』【】〔〕［］[]｛｝{}';

/** Those that make no list and no map, whatever an input method writes for their brackets. */
export const OF_WORDS = '（）()《》〈〉“”‘’「」『』〔〕';

/** `text` with what `change` makes of each stretch outside of `pairs`; undefined where a half of one is missing. */
export function changedOutside(
  text: string,
  change: (stretch: string) => string,
  pairs = OF_NAMES,
): string | undefined {
  const pieces: string[] = [];
  const open: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const place = pairs.indexOf(character);
    if (place < 0) continue;
    if (place % 2 === 0) {
      if (open.length === 0) {
        pieces.push(change(text.slice(from, at)));
        from = at;
      }
      open.push(pairs.charAt(place + 1));
    } else {
      if (open.pop() !== character) return undefined;
      if (open.length > 0) continue;
      pieces.push(text.slice(from, at + 1));
      from = at + 1;
    }
  }
  return open.length > 0 ? undefined : [...pieces, change(text.slice(from))].join('');
}

/** `text` in parts, at the marks outside of all pairs that `mark`, a global pattern, matches; undefined as above. */
export function dividedAt(text: string, mark: RegExp): readonly string[] | undefined {
  return changedOutside(text, (stretch) => stretch.replace(mark, '\0'))?.split('\0');
}

/** `text` with a `·` in place of each unit within a pair, and of all behind a half without the other. */
export function masked(text: string): string {
  const units: string[] = [];
  const open: string[] = [];
  for (const unit of text.split('')) {
    const place = OF_WORDS.indexOf(unit);
    if (open.length > 0 && open.at(-1) === unit) open.pop();
    else if (place >= 0 && place % 2 === 0) open.push(OF_WORDS.charAt(place + 1));
    else if (open.length > 0) {
      units.push('·');
      continue;
    }
    units.push(unit);
  }
  return units.join('');
}
