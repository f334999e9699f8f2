/** Characters that look like others, or like nothing: what a paste or an input method leaves in ids and keys. */
import type { Bilingual } from './finding.ts';
import { listed } from './listed.ts';

/** Letters of other alphabets that look like Latin ones. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'һh', 'ԁd', 'АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO']
    .concat(['РP', 'СC', 'ТT', 'ХX', 'οo', 'αa', 'ρp', 'νv', 'ΑA', 'ΒB', 'ΕE', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO'])
    .concat(['ΡP', 'ΤT', 'ΧX', 'ΥY', 'ΖZ', '‐-', '‑-', '‒-', '–-', '—-', '−-', '﹣-', 'ー-'])
    .map(([unusual = '', plain = '']) => [unusual, plain]),
);

/**
 * Nothing is seen of these: soft hyphens, zero-width characters, marks of direction and of byte order (Unicode's Cf, but
 * for what joins letters or emoji and changes how they look).
 */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** `text` in the plain characters that it looks like: `４－２` is 4-2, `ｄｕｅ` due. */
export function plainForm(text: string): string {
  const visible = text.replace(INVISIBLE, '').normalize('NFKC');
  return [...visible]
    .map((character) => LATIN[character] ?? character)
    .join('')
    .trim();
}

/** The characters of `text` that its plain form does not have, each with its code: `－ U+FF0D`; an unseen one by its code. */
export function unusualCharacters(text: string): Bilingual {
  const unusual = [...text].filter((character) => !/[\x20-\x7e]/.test(character));
  return listed([...new Set(unusual)].map(named));
}

/** `－ U+FF0D`; one that is not seen, or is a space, by its code alone. */
export function named(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return character.replace(INVISIBLE, '').trim() === '' ? code : `${character} ${code}`;
}
