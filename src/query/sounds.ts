/** How Chinese sounds: words typed by the initials of their pinyin, by the pinyin, or in traditional characters. */
import { pinyin } from 'pinyin-pro';

/**
 * The texts of `candidates` in which the syllables that follow each other begin with the letters of `word` or are written
 * by it (zjc, zhijiao); of names, where none is, those whose letters are `word`'s with others between (zjc, 职业教育处).
 * Of a word in characters, those with it but for traditional ones, which may be any of their sound.
 */
export function soundingLike(word: string, candidates: readonly string[]): readonly string[] {
  if (!/^[a-z]+$/.test(word)) return candidates.filter((text) => isVariantOf(word, text));
  const spoken = candidates.map((text) => ({
    text,
    syllables: pinyin(text, { toneType: 'none', type: 'array', v: true }),
  }));
  const plainly = spoken.filter(({ syllables }) => syllables.some((_, at) => isSpelt(word, syllables.slice(at))));
  if (plainly.length > 0) return plainly.map(({ text }) => text);
  return spoken.filter(({ syllables }) => isSkipping(word, syllables)).map(({ text }) => text);
}

/** Whether `syllables` begin with `word`, which is their first letters or their whole. */
function isSpelt(word: string, syllables: readonly string[]): boolean {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return initials.startsWith(word) || syllables.join('').startsWith(word);
}

/** Whether the letters of `word` begin syllables of a name in that order, its first and its last among them. */
function isSkipping(word: string, syllables: readonly string[]): boolean {
  if (syllables.length > LONGEST_NAME || word.length < 2) return false;
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (initials.at(0) !== word.at(0) || initials.at(-1) !== word.at(-1)) return false;
  let at = 0;
  for (const letter of word) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** In characters: what is longer is a title, in which letters with others between are found by chance. */
const LONGEST_NAME = 12;

/** Whether `text` has `word` in it, but for characters of `word` that mainland texts don't use, which sound like those in their place. */
function isVariantOf(word: string, text: string): boolean {
  const [characters, those] = [[...word], [...text]];
  const traditional = characters.map((character) => !SIMPLIFIED.has(character));
  if (!traditional.includes(true)) return false;
  return those.some((_, from) =>
    characters.every((character, i) => {
      const other = those[from + i];
      return other === character || (other !== undefined && traditional[i] === true && isSameSound(character, other));
    }),
  );
}

function isSameSound(a: string, b: string): boolean {
  const sounds = (character: string) => pinyin(character, { toneType: 'none', type: 'array', multiple: true });
  const [ofA, ofB] = [sounds(a), sounds(b)];
  return ofA.some((sound) => ofB.includes(sound));
}

/** The characters of GB 2312-1980, rows 16 to 87: the simplified ones in common use. */
const SIMPLIFIED: ReadonlySet<string> = new Set(
  new TextDecoder('gbk').decode(
    Uint8Array.from({ length: 2 * 72 * 94 }, (_, i) =>
      i % 2 === 0 ? 0xb0 + Math.floor(i / 2 / 94) : 0xa1 + (((i - 1) / 2) % 94),
    ),
  ),
);
