import { expect, test } from 'vitest';
import { entryLines } from '../../src/workspace/entry-lines.ts';
import { locatorFor } from '../../src/yaml/places.ts';
import { anEntry } from '../support/model.ts';

test.each([
  ['a line an entry', '- { date: 2022-05-11, on: 1-1 }\n- { date: 2022-05-12, on: 1-2 }\n'],
  [
    'a line a key, with comments between',
    '# 周\n- date: 2022-05-11\n  on: 1-1\n\n# 说明\n- date: 2022-05-12\n  on: 1-2\n',
  ],
  ['a text of several lines with dashes in it', '- note: |\n    - a\n    - b\n  on: 1-1\n- on: 1-2\n'],
  ['a dash on a line of its own', '-\n  on: 1-1\n-\n  on: 1-2\n'],
  ['Windows line ends', '- on: 1-1\r\n  date: 2022-05-11\r\n- on: 1-2\r\n'],
  ['an indented list', '  - on: 1-1\n  - on: 1-2\n'],
  ['a flow list', '[{ on: 1-1 },\n { on: 1-2 }]\n'],
  ['a document mark', '---\n- on: 1-1\n- on: 1-2\n'],
])('the lines of the entries of %s are those that a parser finds', (_, text) => {
  const lineOf = entryLines(new Map([['journal/a.yaml', text]]));
  const rangeOf = locatorFor(text);
  const found = [0, 1].map((index) => lineOf(anEntry({ file: 'journal/a.yaml', path: [index] })));
  const parsed = [0, 1].map((index) => rangeOf({ path: [index] }).start.line);
  // A dash may stand alone on the line before what a parser takes for the entry.
  const dashes = text.startsWith('-\n') ? [1, 3] : parsed;
  expect(found).toEqual(dashes);
});

test('a file that could not be read has its first line', () => {
  expect(entryLines(new Map())(anEntry())).toBe(1);
});
