import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

/** A rule's example is a file as somebody types it. */
function withoutExamples(source: string): string {
  return source.replace(/^ {2}example: \{[\s\S]*?^ {2}\},\n/gm, '');
}

test('generated Chinese prose has full-width punctuation', () => {
  const files = [
    'i18n/zh.ts',
    'i18n/report-zh.ts',
    'check/lint-rules.ts',
    'check/settings-rules.ts',
    ...['check/rules', 'check/change-rules', 'check/reading-rules'].flatMap((room) =>
      readdirSync(join(SRC, room)).map((name) => `${room}/${name}`),
    ),
  ];
  const half = files
    .flatMap((file) => literals(withoutExamples(readFileSync(join(SRC, file), 'utf8'))))
    // What is typed on the command line, or into a file, is as it must be typed.
    .filter((text) => !text.startsWith('plan ') && !/灯: 类型:/.test(text))
    .filter((text) => /\p{Script=Han}[,;:?!(]|[,;:?!)]\p{Script=Han}/u.test(text.replace(/“[^”]*”/g, '')));
  expect(half).toEqual([]);
});
