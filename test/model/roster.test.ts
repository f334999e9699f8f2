import { expect, test } from 'vitest';
import { isMemberOn } from '../../src/model/roster.ts';
import { aMember, day } from '../support/model.ts';

const MEMBER = aMember({ joined: day('2022-03-01'), left: day('2022-09-30') });

test.each([
  ['2022-02-28', false, 'the day before it joined'],
  ['2022-03-01', true, 'the day it joined'],
  ['2022-06-30', true, 'between'],
  ['2022-09-29', true, 'the day before it left'],
  ['2022-09-30', false, 'the day it left'],
  ['2022-10-01', false, 'the day after it left'],
])('on %s it counts: %s (%s)', (date, counts) => {
  expect(isMemberOn(MEMBER, day(date))).toBe(counts);
});

test('a member without dates always counts', () => {
  expect(isMemberOn(aMember(), day('1900-01-01'))).toBe(true);
  expect(isMemberOn(aMember(), day('2100-12-31'))).toBe(true);
});

test('a member that never joined before it left counts on no day', () => {
  const member = aMember({ joined: day('2022-03-01'), left: day('2022-03-01') });
  expect(['2022-02-28', '2022-03-01', '2022-03-02'].filter((date) => isMemberOn(member, day(date)))).toEqual([]);
});
