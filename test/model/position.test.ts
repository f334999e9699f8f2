import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionAt, rangeAt } from '../../src/model/position.ts';

test.each([
  ['the first character', 0, 1, 1],
  ['a later one of the line', 1, 1, 2],
  ['the line feed itself', 2, 1, 3],
  ['the first of the next line', 3, 2, 1],
  ['an empty line', 5, 3, 1],
  ['the end', 7, 4, 2],
])('counts lines and columns from 1: %s', (_what, offset, line, column) => {
  expect(positionAt('甲乙\n丙\n\n丁', offset)).toEqual({ line, column });
});

test('columns are UTF-16 units', () => {
  expect(positionAt('😀a', 2)).toEqual({ line: 1, column: 3 });
});

test('a range may go over lines', () => {
  expect(rangeAt('甲乙\n丙', 1, 3)).toEqual({ start: { line: 1, column: 2 }, end: { line: 2, column: 2 } });
});

test('line and column lead back to the offset', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', 'a', '\n', '😀') });
  fc.assert(
    fc.property(text, fc.nat(), (content, n) => {
      const offset = n % (content.length + 1);
      const { line, column } = positionAt(content, offset);
      const before = content.split('\n').slice(0, line - 1);
      expect(before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1).toBe(offset);
    }),
  );
});
