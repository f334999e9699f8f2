/** What an input method makes of lists and maps: text with full-width marks, and the YAML that was meant by it. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { changedOutside, OF_WORDS } from '../model/pairs.ts';

const BRACKETS: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']' };

/** A list or a map in brackets, as its text begins and ends. */
const IN_BRACKETS: Readonly<Record<string, RegExp>> = {
  array: /^[【［（(][^"'#“”]*[】］）)]$/,
  object: /^[｛{][^"'#“”]*[｝}]$/,
};

/** The list (`array`) or the map (`object`) that `text` was meant to be, as YAML in brackets; undefined for anything else. */
export function bracketsMeant(text: string, type: string): string | undefined {
  if (!IN_BRACKETS[type]?.test(text)) return undefined;
  const outer = type === 'array' ? text.replace(/^[（(]/, '[').replace(/[）)]$/, ']') : text;
  const plain = changedOutside(outer, plainMarks, OF_WORDS);
  if (plain === undefined) return undefined;
  const { contents, errors } = parseDocument(plain, { prettyErrors: false, logLevel: 'silent' });
  const isMeant =
    type === 'array' ? isSeq(contents) && contents.items.every(isScalar) : isMap(contents) && hasValues(contents);
  return isMeant && errors.length === 0 ? plain : undefined;
}

function plainMarks(stretch: string): string {
  return stretch
    .replace(/[｛｝［］【】]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/(?<![ \u3000])[ \u3000]*[，,、；;][ \u3000]*/g, ', ')
    .replace(/(?<![ \u3000])[ \u3000]*：[ \u3000]*/g, ': ')
    .replace(/\[[ \u3000]+|(?<![ \u3000])[ \u3000]+\]/g, (gap) => gap.trim())
    .replace(/\{[ \u3000]*/g, '{ ')
    .replace(/(?<![ \u3000])[ \u3000]*\}/g, ' }');
}

function hasValues({ items }: { readonly items: readonly { readonly value: unknown }[] }): boolean {
  return items.length > 0 && items.every(({ value }) => value !== null && !(isScalar(value) && value.value === null));
}

/** The first key of a text that was meant to be keys with values, and the colon behind it: `date：2022-05-11`. */
export function keyInText(text: string): { readonly key: string; readonly colon: string } | undefined {
  const [, key = '', colon = ''] = /^([A-Za-z_]+)(：|:(?=\S))/.exec(text) ?? [];
  return colon === '' ? undefined : { key, colon };
}

/** The text with a plain colon and a space behind the key at the beginning of each line. */
export function plainColons(text: string): string {
  return text.replace(/^([ \t]*[A-Za-z_]+)(?:：|:(?=\S))[ \t\u3000]*/gm, '$1: ');
}
