import { expect, test } from 'vitest';
import { repeatImpossibleDay } from '../../../../src/check/rules/repeat/impossible-day.ts';
import type { Repeat } from '../../../../src/model/recurrence.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(repeatImpossibleDay);

const found = (repeat: Repeat) => check(aWorkspace(aPlanOf([aMeasure({ repeat })])));

test('the fourth month of a quarter is none', () => {
  expect(found({ every: 'quarter', on: { month: 4, day: 1 } })).toEqual([
    {
      rule: 'repeat/impossible-day',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'measures', 0, 'repeat', 'on'],
      args: { id: '1-1', every: 'quarter', day: '{ month: 2, day: 15 }', months: 3 },
    },
  ]);
});

test.each([
  { every: 'week', on: 8 },
  { every: 'week', on: 'last' },
  { every: 'year', on: 15 },
  { every: 'month', on: { month: 1, day: 15 } },
] as const)('%j is none', (repeat) => {
  expect(found(repeat)).toMatchObject([{ rule: 'repeat/impossible-day' }]);
});

test.each([
  { every: 'week', on: 7 },
  { every: 'month', on: 31 },
  { every: 'half-year', on: { month: 6, day: 'last' } },
  { every: 'year' },
] as const)('%j is one', (repeat) => {
  expect(found(repeat)).toEqual([]);
});

test('of how many months, where it is of several', () => {
  expect(found({ every: 'month', on: { month: 1, day: 15 } }).map(({ args }) => 'months' in args)).toEqual([false]);
  expect(found({ every: 'year', on: 15 })).toMatchObject([{ args: { months: 12 } }]);
});
