import { describe, expect, test } from 'vitest';
import { idMeant, isOneTypo, nearest } from '../../src/model/words.ts';

const KINDS = ['document', 'selection', 'acceptance', 'inspection', 'event'];

test.each([
  ['a letter too few', 'documnt', 'document'],
  ['a letter too many', 'documentt', 'document'],
  ['another letter', 'documemt', 'document'],
  ['two letters the other way round', 'docuemnt', 'document'],
  ['capitals', 'DOCUMENT', 'document'],
  ['a short word with one typo', 'evet', 'event'],
])('guesses a word with %s', (_what, word, meant) => {
  expect(nearest(word, KINDS)).toBe(meant);
});

test('guesses a Chinese stage with one character wrong', () => {
  expect(nearest('创见', ['验收', '创建'])).toBe('创建');
});

test('allows one typo in three letters, and no more', () => {
  expect(nearest('abcxyz', ['abcd12'])).toBeUndefined();
  expect(nearest('abcdxy', ['abcdef'])).toBe('abcdef');
  expect(nearest('abcxyz', ['abcdef'])).toBeUndefined();
});

test('takes the nearest, not the first', () => {
  expect(nearest('inspektion', ['inspector', 'selection', 'inspection'])).toBe('inspection');
});

test('takes the first of several that are as near', () => {
  expect(nearest('4-9', ['4-1', '4-2'])).toBe('4-1');
});

test('guesses nothing that shares no letter with the word', () => {
  expect(nearest('7', ['1', '2'])).toBeUndefined();
  expect(nearest('x', ['y'])).toBeUndefined();
  expect(nearest('', ['a'])).toBeUndefined();
});

test('guesses nothing where there is nothing to choose from', () => {
  expect(nearest('document', [])).toBeUndefined();
});

describe('the id that was meant', () => {
  const IDS = ['2-1', '2-2', '2-3', '4-12', '4-2', 'R8-1', '9-1'];

  test.each([
    ['4-21', '4-12'],
    ['8-1', 'R8-1'],
    ['R9-1', '9-1'],
    ['2-33', '2-3'],
  ])('%s was to be %s', (id, meant) => {
    expect(idMeant(id, IDS)).toBe(meant);
  });

  test.each(['2-9', '2-4', '30-30'])('of %s nobody can tell', (id) => {
    expect(idMeant(id, IDS)).toBeUndefined();
  });
});

test.each([
  ['date', 'dote', true],
  ['date', 'adte', true],
  ['date', 'dates', true],
  ['dates', 'date', true],
  ['date', 'dote2', false],
  ['date', 'date', false],
  ['date', 'teda', false],
  ['due', 'dua', false],
  ['dues', 'due', false],
  ['日常工作', '日长工作', true],
])('%s is %s but for one typo: %s', (word, candidate, is) => {
  expect(isOneTypo(word, candidate)).toBe(is);
});
