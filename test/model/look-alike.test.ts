import { expect, test } from 'vitest';
import { plainForm, unusualCharacters } from '../../src/model/look-alike.ts';

test.each([
  ['４－２', '4-2'],
  ['ｔｉｔｌｅ', 'title'],
  ['titlе', 'title'],
  ['Ｒ８—１', 'R8-1'],
  ['4-2\u200b', '4-2'],
  ['\u3000due', 'due'],
  ['4-2', '4-2'],
  ['建设学校', '建设学校'],
])('%j looks like %s', (unusual, plain) => {
  expect(plainForm(unusual)).toBe(plain);
});

test('unusual characters are named by their codes; one that is not seen by its code alone', () => {
  expect(unusualCharacters('４-2\u200b')).toEqual({ zh: '４ U+FF14、U+200B', en: '４ U+FF14, U+200B' });
});
