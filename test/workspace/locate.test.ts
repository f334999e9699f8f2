/** Places in the words of a file → lines and columns. */
import { describe, expect, test } from 'vitest';
import type { Finding, KeyPath } from '../../src/model/finding.ts';
import { located } from '../../src/workspace/locate.ts';

function at(text: string | undefined, path: KeyPath, over: Partial<Finding> = {}): string {
  const finding: Finding = { rule: 'kind/unknown', severity: 'error', file: 'f.yaml', path, args: {}, ...over };
  const [{ range } = { range: undefined }] = located([finding], () => text);
  return range ? `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}` : 'nowhere';
}

const TEXT = `# comment
title:   "标题"   # comment
flow: { a: 1, 'b': [x, yy], 中: 文 }
list:
  - id: one
    note: |
      first
      second
  - id: two
    long: some words
      that go on
empty:
`;

test.each<{ name: string; path: KeyPath; over?: Partial<Finding>; range: string }>([
  { name: 'a value, without its comment', path: ['title'], range: '2:10-2:14' },
  { name: 'a key', path: ['title'], over: { at: 'key' }, range: '2:1-2:6' },
  { name: 'a value in a flow map', path: ['flow', 'a'], range: '3:12-3:13' },
  { name: 'a quoted key in a flow map', path: ['flow', 'b'], over: { at: 'key' }, range: '3:15-3:18' },
  { name: 'an item of a flow list', path: ['flow', 'b', 1], range: '3:24-3:26' },
  { name: 'a value after Chinese ones', path: ['flow', '中'], range: '3:32-3:33' },
  { name: 'a flow map: as far as its line goes', path: ['flow'], range: '3:7-3:35' },
  { name: 'an item of a list: its first line', path: ['list', 1], range: '9:5-9:12' },
  { name: 'a list: its first line', path: ['list'], range: '5:3-5:12' },
  { name: 'a block of text, to its end', path: ['list', 0, 'note'], range: '6:11-9:1' },
  { name: 'a text that goes on', path: ['list', 1, 'long'], range: '10:11-11:17' },
  { name: 'a value that is not there: after its key', path: ['empty'], range: '12:7-12:7' },
  { name: 'a key without a value', path: ['empty'], over: { at: 'key' }, range: '12:1-12:6' },
  { name: 'a key that is missing: what it is missing from', path: ['list', 0, 'due'], range: '5:5-5:12' },
  { name: 'an item that is missing: its list', path: ['list', 7, 'due'], range: '5:3-5:12' },
  { name: 'the whole file: its first line that says something', path: [], range: '2:1-2:26' },
])('$name', ({ path, over, range }) => {
  expect(at(TEXT, path, over)).toBe(range);
  // The value of a map, not of what every map inherits.
  expect(at(TEXT, [...path, 'constructor'], over)).not.toBe('nowhere');
});

test('line ends of Windows change neither lines nor columns', () => {
  const windows = TEXT.replaceAll('\n', '\r\n');
  for (const path of [['title'], ['flow', 'b', 1], ['list', 1], ['list', 1, 'long'], []]) {
    expect([path, at(windows, path)]).toEqual([path, at(TEXT, path)]);
  }
});

describe('a place that can not be looked up', () => {
  test('is the beginning, in a file without a text', () => {
    expect(at(undefined, ['title'])).toBe('1:1-1:1');
  });

  test('is the beginning, in an empty file', () => {
    expect(at('', ['title'])).toMatch(/^1:1-/);
  });

  test('is what was known already', () => {
    const range = { start: { line: 7, column: 8 }, end: { line: 7, column: 9 } };
    expect(at(TEXT, ['title'], { range })).toBe('7:8-7:9');
  });
});

test('a key that stands twice in lists is found in its own item', () => {
  expect(at(TEXT, ['list', 1, 'id'], { at: 'key' })).toBe('9:5-9:7');
});

test('a key that is a number in the text is found', () => {
  expect(at('kinds:\n  2022: { name: x }\n', ['kinds', '2022'], { at: 'key' })).toBe('2:3-2:7');
});

test('characters beyond the basic plane count as two columns', () => {
  expect(at('a: { 𠮷: 1, b: 2 }\n', ['a', 'b'])).toBe('1:16-1:17');
});

test('each file is looked up in its own text', () => {
  const finding = (file: string): Finding => ({ rule: 'kind/unknown', severity: 'error', file, path: ['x'], args: {} });
  const texts = new Map([
    ['one.yaml', 'x: 1\n'],
    ['two.yaml', '\n\nx:  1\n'],
  ]);
  const places = located([finding('one.yaml'), finding('two.yaml')], (file) => texts.get(file));
  expect(places.map(({ range: { start } }) => [start.line, start.column])).toEqual([
    [1, 4],
    [3, 5],
  ]);
});
