/** Every regular expression of the program takes time in proportion to what it is put to, whatever that is. */

import { parseAst } from 'rolldown/parseAst';
import { Visitor } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { sourcesIn } from '../support/sources.ts';

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** Every literal in a source; what is put together from parts is not seen. */
function expressionsIn({ path, text }: { readonly path: string; readonly text: string }): readonly Found[] {
  const found: Found[] = [];
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ place: `src/${path}:${line} ${node.raw}`, expression: new RegExp(pattern, flags) });
    },
  }).visit(parseAst(text, { lang: 'ts' }));
  return found;
}

const ALL = sourcesIn('src')
  .filter(({ path }) => path.endsWith('.ts'))
  .flatMap(expressionsIn);

/** What stands for classes of characters. */
const CLASSES: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'a',
  d: '1',
  D: 'a',
  w: 'a',
  W: '-',
  b: '',
  B: '',
  n: '\n',
  r: '\r',
  t: '\t',
  p: '甲',
  P: 'a',
};

/** Characters that the expression is about, and some that it is not. */
function charactersOf(source: string): readonly string[] {
  const plain = source.replace(/\\u\{?([0-9a-f]+)\}?/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const named = [...plain.matchAll(/\\(.)/g)].map(([, letter = '']) => CLASSES[letter] ?? letter);
  const literal = [...plain.replace(/\\[pP]\{[^}]*\}|\\.|\{\d*,?\d*\}|\(\?(?:<?[=!]|:|<\w+>)/g, '')].filter(
    (one) => !'()[]|*+?^$'.includes(one),
  );
  return [...new Set([...named, ...literal, 'a', '1', ' ', '\n', '甲'])].filter((one) => one !== '');
}

/** Small ones first: what grows faster yet would never end. */
const SIZES = [16, 20, 24, 28, 100, 300, 1000, 3000];
/** Milliseconds for the largest of them: what is linear takes a tenth, what is quadratic tens. */
const SUSPICIOUS = 2;
/** What is quadratic takes hundreds for four times as much. */
const LARGE = 12_000;
const MOST = 60;

/** How long it takes to look for the expression everywhere in the text. */
function time({ source, flags }: RegExp, text: string): number {
  const expression = new RegExp(source, flags.includes('g') || flags.includes('y') ? flags : `${flags}g`);
  const start = performance.now();
  text.replace(expression, '');
  return performance.now() - start;
}

/** A text that takes the expression longer than it should; undefined where there is none. */
function slowOn(expression: RegExp): string | undefined {
  const characters = charactersOf(expression.source).slice(0, 24);
  const pairs = characters.slice(0, 10).flatMap((one) => characters.slice(0, 10).map((other) => one + other));
  const heads = ['', ...characters.slice(0, 12)];
  for (const unit of [...characters, ...pairs]) {
    for (const head of unit.length > 1 ? [''] : heads) {
      const text = (size: number): string => `${head}${unit.repeat(size / unit.length)}\u0001`;
      if (!SIZES.some((size) => time(expression, text(size)) > SUSPICIOUS)) continue;
      if (SIZES.some((size) => isSlow(expression, text(size))) || isSlow(expression, text(LARGE)))
        return JSON.stringify(head + unit);
    }
  }
  return undefined;
}

/** The machine may have been busy with something else, but hardly three times. */
function isSlow(expression: RegExp, text: string): boolean {
  return [1, 2, 3].every(() => time(expression, text) > MOST);
}

test('every regular expression is linear in what it is put to', () => {
  expect(ALL.length).toBeGreaterThan(250);
  const slow = ALL.flatMap(({ place, expression }) => {
    const text = slowOn(expression);
    return text === undefined ? [] : [`${place} on ${text}`];
  });
  expect(slow).toEqual([]);
});

test('what is quadratic is found out', () => {
  expect(slowOn(/\s*[\n\r]\s*/g)).toBeDefined();
  expect(slowOn(/(?:a|a)*b/)).toBeDefined();
  expect(slowOn(/[^:]*::/)).toBeDefined();
  expect(slowOn(/^[a-z]+$/)).toBeUndefined();
});
