import { expect, test } from 'vitest';
import { valueInexact } from '../../../../src/check/rules/value/inexact.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { NumberTarget } from '../../../../src/model/target.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueInexact);

const planWith = (target: Partial<NumberTarget>, entries: readonly Partial<Entry>[], over = {}) =>
  aPlanOf([aMeasure({ target: aTarget(target), ...over })], {
    journal: entries.map((entry, i) => anEntry({ path: [i], date: day(`2022-0${i + 1}-10`), ...entry })),
  });

const found = (target: Partial<NumberTarget>, ...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(planWith(target, entries)));

test('additions that come to more than 15 digits, once', () => {
  expect(found({}, { add: 12.333333333333 }, { add: 0.66666666666666 }, { add: 1 })).toMatchObject([
    { path: [1, 'add'], args: { id: '1-1', sum: '12.99999999999966', limit: 15 } },
  ]);
  expect(found({}, { add: 12.333333333333 }, { add: 0.666666666667 })).toEqual([]);
});

test('an addition to a total, or to the baseline', () => {
  expect(found({}, { value: 900_000_000_000.5 }, { add: 0.0001 })).toMatchObject([{ path: [1, 'add'] }]);
  expect(found({ baseline: 900_000_000_000.5 }, { add: 0.0001 })).toMatchObject([{ path: [0, 'add'] }]);
  expect(found({ baseline: 900_000_000_000.5, counts: 'period' }, { add: 0.0001 })).toEqual([]);
});

test('whole numbers, too; what they become is said where that is another number', () => {
  expect(found({}, { value: 999_999_999_999_998 }, { add: 1 })).toEqual([]);
  const [held] = found({}, { value: 999_999_999_999_999 }, { add: 2 });
  expect(held?.args).toEqual({ id: '1-1', sum: '1000000000000001', limit: 15 });
  const [other] = found({}, { value: 900_000_000_000.5 }, { add: 0.00001234567 });
  expect(other?.args).toMatchObject({ sum: '900000000000.50001234567', held: '900000000000.5' });
});

test('numbers of periods', () => {
  const target = { counts: 'period' } as const;
  expect(found(target, { value: 900_000_000_000.5 }, { value: 0.0001 })).toMatchObject([{ path: [1, 'value'] }]);
  expect(found(target, { value: 900_000_000_000.5 }, { add: 0.0001 })).toMatchObject([{ path: [1, 'add'] }]);
});

test('what the measures that serve one come to', () => {
  const up = { ...planWith({}, [{ value: 900_000_000_000.5 }]), id: 'up' };
  const low = (value: number) => ({ ...planWith({}, [{ value }], { serves: ['up/1-1'] }), id: 'low' });
  const workspace = aWorkspace(up);
  expect(check({ ...workspace, plans: [up, low(0.0001)] })).toMatchObject([
    { path: ['tasks', 0, 'measures', 0], args: { id: '1-1', lower: 1, sum: '900000000000.5001' } },
  ]);
  expect(check({ ...workspace, plans: [up, low(0.25)] })).toEqual([]);
});

test('a sum that is too long is no fault of what it serves', () => {
  const up = { ...planWith({}, []), id: 'up' };
  const low = {
    ...planWith({}, [{ value: 900_000_000_000.5 }, { add: 0.0001 }], { serves: ['up/1-1'] }),
    id: 'low',
  };
  expect(check({ ...aWorkspace(up), plans: [up, low] })).toHaveLength(1);
});
