import { expect, test } from 'vitest';
import { hasUnusualIdeographs, plainIdeographs, withPlainIdeographs } from '../../src/model/ideographs.ts';

test('a radical or a compatibility ideograph becomes the character that it looks like', () => {
  expect(plainIdeographs('⽔平、⻓⻚、豈')).toBe('水平、长页、豈'.normalize('NFKC'));
  expect(plainIdeographs('水平')).toBe('水平');
});

test('a text has unusual ones where it would become another; twelve compatibility ideographs are ordinary', () => {
  expect(hasUnusualIdeographs('高⽔平')).toBe(true);
  expect(hasUnusualIdeographs('高水平')).toBe(false);
  expect(hasUnusualIdeographs('\ufa0e')).toBe(false);
});

test('all texts within a value become plain; keys and other values stay', () => {
  expect(withPlainIdeographs('⽔')).toBe('水');
  expect(withPlainIdeographs({ ['⽔']: ['⽔', 1, null, true, { note: '⾼' }] })).toEqual({
    ['⽔']: ['水', 1, null, true, { note: '高' }],
  });
});
