import { expect, test } from 'vitest';
import { valueBelowZero } from '../../../../src/check/rules/value/below-zero.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueBelowZero);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('a negative total, by value or by what is taken off; zero is fine', () => {
  expect(found({ value: -1 })).toMatchObject([{ path: [0, 'value'], args: { total: -1 } }]);
  expect(found({ value: 3 }, { date: day('2022-04-01'), add: -4 })).toMatchObject([
    { path: [1, 'add'], args: { total: -1 } },
  ]);
  expect(found({ value: 3 }, { date: day('2022-04-01'), add: -3 })).toEqual([]);
});

test('told where it becomes negative', () => {
  expect(found({ add: -4 }, { date: day('2022-04-01'), add: -1 })).toHaveLength(1);
});

test('a negative baseline allows it', () => {
  const target = aTarget({ baseline: -5 });
  expect(check(aWorkspace(aPlanOf([aMeasure({ target })], { journal: [anEntry({ value: -1 })] })))).toEqual([]);
});
