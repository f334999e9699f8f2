/** Fixes → bytes: what is fixed, and that nothing else is. */
import { describe, expect, test } from 'vitest';
import { type Fixable, firstBatch, withFixes } from '../../src/edit/fix.ts';
import type { Fix, KeyPath } from '../../src/model/finding.ts';
import { Lines } from '../../src/model/position.ts';

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function a(fix: Fix, path: KeyPath = [], over: Partial<Fixable> = {}): Fixable {
  return { rule: 'kind/unknown', severity: 'error', file: 'f.yaml', path, args: {}, range: NOWHERE, fix, ...over };
}

const value = (path: KeyPath, to: string | number | boolean | readonly string[]) =>
  a({ what: 'value', value: to }, path);
const key = (path: KeyPath, to: string) => a({ what: 'key', key: to }, path);
const remove = (...path: KeyPath) => a({ what: 'remove' }, path);

/** What puts `to` in place of the first `from` in `text`. */
function put(text: string, from: string, to: string, path: KeyPath = [], over: Partial<Fixable> = {}): Fixable {
  return a({ what: 'text', range: new Lines(text).range(text.indexOf(from), from.length), text: to }, path, over);
}

describe('a value becomes another', () => {
  test.each([
    ['plain', 'a: 1 # 注\nb: 2\n', value(['a'], 'x'), 'a: x # 注\nb: 2\n'],
    ['in double quotes', 'a: "2022/6/9"\n', value(['a'], '2022-06-09'), 'a: "2022-06-09"\n'],
    ['in single quotes', "a: '2022/6/9'\n", value(['a'], '2022-06-09'), "a: '2022-06-09'\n"],
    ['that would be a number', 'a: 4\n', value(['a'], '4'), 'a: "4"\n'],
    ['that would be true to some', 'a: x\n', value(['a'], 'yes'), 'a: "yes"\n'],
    ['a number in place of text', 'a: "30"\n', value(['a'], 30), 'a: 30\n'],
    ['true in place of text', 'a: yes\n', value(['a'], true), 'a: true\n'],
    ['a list in place of text', 'a: 甲、乙, 丙\n', value(['a'], ['甲', '乙, 丙', '3']), 'a: [甲, "乙, 丙", "3"]\n'],
    ['in a flow map', 'a: { b: 1, c: 2 }\n', value(['a', 'b'], 'x'), 'a: { b: x, c: 2 }\n'],
    ['an item', 'a:\n  - 1\n  - 2\n', value(['a', 1], 'x'), 'a:\n  - 1\n  - x\n'],
    ['a block of text', 'a: |\n  甲\n\nb: 2\n', value(['a'], '甲'), 'a: 甲\n\nb: 2\n'],
    ['with Windows line ends', 'a: 1\r\nb: 2\r\n', value(['b'], 'x'), 'a: 1\r\nb: x\r\n'],
    ['after a mark of byte order', '\ufeffa: 1\n', value(['a'], 'x'), '\ufeffa: x\n'],
    ['of a key that objects inherit', '__proto__: 1\nb: 2\n', value(['__proto__'], 'x'), '__proto__: x\nb: 2\n'],
  ])('%s', (_name, text, finding, expected) => {
    expect(withFixes(text, [finding])?.text).toBe(expected);
  });

  test.each([
    ['a list', 'a: [1]\n', value(['a'], 'x')],
    ['nothing', 'a:\n', value(['a'], 'x')],
    ['what is not there', 'a: 1\n', value(['b'], 'x')],
    ['what a map inherits', 'a: 1\n', value(['constructor'], 'x')],
    ['what others refer to', 'a: &x 1\nb: *x\n', value(['a'], 'x')],
    ['what has a tag', 'a: !!str 1\n', value(['a'], 'x')],
  ])('but not %s', (_name, text, finding) => {
    expect(withFixes(text, [finding])).toBeUndefined();
  });
});

test.each([
  ['plain', 'titel: a # b\nc: d\n', key(['titel'], 'title'), 'title: a # b\nc: d\n'],
  ['quoted', '"titel" : a\n', key(['titel'], 'title'), '"title" : a\n'],
  ['beside a dash', '- titel: a\n  c: d\n', key([0, 'titel'], 'title'), '- title: a\n  c: d\n'],
  ['in a flow map', '{ titel: a, c: d }\n', key(['titel'], 'title'), '{ title: a, c: d }\n'],
])('a key gets another name: %s', (_name, text, finding, expected) => {
  expect(withFixes(text, [finding])?.text).toBe(expected);
});

test('a key does not get a name that another has', () => {
  expect(withFixes('titel: a\ntitle: b\n', [key(['titel'], 'title')])).toBeUndefined();
});

describe('something goes', () => {
  test.each([
    ['the last item in brackets', 'a: [x, y, x]\n', remove('a', 2), 'a: [x, y]\n'],
    ['the first item in brackets', 'a: [x, y]\n', remove('a', 0), 'a: [y]\n'],
    ['the only item in brackets', 'a: [ x ]\n', remove('a', 0), 'a: [  ]\n'],
    ['a key in braces', 'a: { x: 1, y: 2 }\n', remove('a', 'x'), 'a: { y: 2 }\n'],
    ['an item with its lines', 'a:\n  - x: 1\n    y: 2\n  - z: 3\n', remove('a', 0), 'a:\n  - z: 3\n'],
    [
      'an item, not the comment above',
      'a:\n  # 一\n  - x\n  # 二\n  - y\n',
      remove('a', 1),
      'a:\n  # 一\n  - x\n  # 二\n',
    ],
    ['a key with its lines', 'a: 1\nb:\n  c: 2\nd: 3 # 注\n', remove('b'), 'a: 1\nd: 3 # 注\n'],
    ['the key beside a dash', '- a: 1\n  b: 2\n', remove(0, 'a'), '- b: 2\n'],
    ['a key with a block of text', 'a: |\n  甲\nb: 1\n', remove('a'), 'b: 1\n'],
  ])('%s', (_name, text, finding, expected) => {
    expect(withFixes(text, [finding])?.text).toBe(expected);
  });

  test.each([
    ['a comment among brackets would go with it', 'a: [x, # 注\n  y]\n', remove('a', 1)],
    ['nothing would be left of a map', '- a: 1\n', remove(0, 'a')],
    ['it is the whole', 'a: 1\n', remove()],
    ['it is not there', 'a: [x]\n', remove('a', 1)],
    ['it is what others refer to', 'a: [&x 1, *x]\n', remove('a', 0)],
  ])('but not where %s', (_name, text, finding) => {
    expect(withFixes(text, [finding])).toBeUndefined();
  });
});

describe('characters become others', () => {
  test('in a text that is no YAML, whatever it says', () => {
    expect(withFixes('a：1\nb: [\n', [put('a：1\n', '：', ': ')])?.text).toBe('a: 1\nb: [\n');
  });

  test('in a text that is one, where only what they belong to changes', () => {
    const text = 'a: { b：1: null, c: 2 }\nd: 3\n';
    const finding = put(text, 'b：1: null', 'b: 1', ['a', 'b：1'], { at: 'key' });
    expect(withFixes(text, [finding])?.text).toBe('a: { b: 1, c: 2 }\nd: 3\n');
    expect(withFixes(text, [put(text, '2 }\nd', '2 }\ne', ['a', 'b：1'], { at: 'key' })])).toBeUndefined();
  });

  test('that say nothing, where nothing changes', () => {
    expect(withFixes('a: 1  \nb: 2\n', [put('a: 1  \n', '1  ', '1')])?.text).toBe('a: 1\nb: 2\n');
    expect(withFixes('a: 1\nb: 2\n', [put('a: 1\n', '1', '2')])).toBeUndefined();
  });
});

test('line ends and the mark go together; text that keeps its line ends keeps them', () => {
  const both = [a({ what: 'byte-order-mark' }), a({ what: 'line-ends' })];
  expect(withFixes('\ufeffa: |\r\n  甲\r\n  乙\r\nb: "丙\r\n  丁"\rc: 1\r\n', both)?.text).toBe(
    'a: |\n  甲\n  乙\nb: "丙\n  丁"\nc: 1\n',
  );
});

describe('several fixes of one file', () => {
  test('are made together, each in its place', () => {
    const text = 'a: 1\nb: [x, y, x]\nc: { titel: 2 }\n';
    const batch = [value(['a'], '1'), remove('b', 2), key(['c', 'titel'], 'title'), value(['b', 0], 'xx')];
    expect(withFixes(text, batch)?.text).toBe('a: "1"\nb: [xx, y]\nc: { title: 2 }\n');
  });

  test('that overlap wait for one another', () => {
    const batch = [remove('a'), value(['a', 'b'], 'x'), value(['c'], 'zz')];
    const result = withFixes('a:\n  b: 1\nc: 2\n', batch);
    expect(result?.text).toBe('c: zz\n');
    expect(result?.done).toEqual([batch[0], batch[2]]);
  });

  test('go by sorts: the whole file first, then its marks, then its values; moves are not made here', () => {
    const [whole, marks, one] = [a({ what: 'line-ends' }), put('a', 'a', 'b'), value(['a'], 1)];
    expect(firstBatch([one, marks, whole])).toEqual([whole]);
    expect(firstBatch([one, marks])).toEqual([marks]);
    expect(firstBatch([one])).toEqual([one]);
    expect(firstBatch([a({ what: 'move', to: 'g.yaml' })])).toEqual([]);
  });
});

test('values of what is no YAML are left: nobody knows where they stand', () => {
  expect(withFixes('a: 1\nb: [\n', [value(['a'], 'x')])).toBeUndefined();
  expect(withFixes(`a: 1\nb: ${'['.repeat(50_000)}`, [value(['a'], 'x')]) === undefined).toBe(true);
});
