import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Args } from '../../src/check/fault.ts';
import { ALL_RULES } from '../../src/check/registry.ts';
import type { Rule } from '../../src/check/rule.ts';
import { en } from '../../src/i18n/en.ts';
import { reportEn } from '../../src/i18n/report-en.ts';
import { reportZh } from '../../src/i18n/report-zh.ts';
import { zh } from '../../src/i18n/zh.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** The ways to every message in a catalogue, with what kind of thing stands there. */
function shape(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (Array.isArray(value))
    return [`${path}[${value.length}]`, ...value.flatMap((item, i) => shape(item, `${path}.${i}`))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => shape(item, `${path}.${key}`));
}

test('both languages have the same messages', () => {
  expect(shape(zh)).toEqual(shape(en));
  expect(shape(en).length).toBeGreaterThan(150);
  expect(shape(reportZh)).toEqual(shape(reportEn));
  expect(shape(reportEn).length).toBeGreaterThan(100);
});

/** The text of string and template literals, expressions left out. */
function literals(source: string): readonly string[] {
  const strings = source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return strings.map((text) => text.slice(1, -1).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x'));
}

/** What a rule says in Chinese, with every argument given. */
function saidBy({ text: { zh: words } }: Rule): readonly string[] {
  const args: Args = new Proxy({}, { get: () => 'x' });
  return [words.message, words.advice].map((text) => (typeof text === 'string' ? text : text(args)));
}

/** What else stands under `zh` in the files of the rules: why they are there, and what fills their words. */
function beside(source: string): readonly string[] {
  return [...source.matchAll(/\bzh: (['`])(.*?)\1/g)].map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x'));
}

test('generated Chinese prose has full-width punctuation', () => {
  const catalogues = ['i18n/zh.ts', 'i18n/report-zh.ts'].map((file) => readFileSync(join(SRC, file), 'utf8'));
  const rules = ALL_RULES.map(({ id }) => readFileSync(join(SRC, `check/rules/${id}.ts`), 'utf8'));
  const half = [...catalogues.flatMap(literals), ...ALL_RULES.flatMap(saidBy), ...rules.flatMap(beside)]
    // What is typed on the command line, or into a file, is as it must be typed.
    .filter((text) => !text.startsWith('plan ') && !/灯: 类型:/.test(text))
    .filter((text) => /\p{Script=Han}[,;:?!(]|[,;:?!)]\p{Script=Han}/u.test(text.replace(/“[^”]*”/g, '')));
  expect(half).toEqual([]);
});
