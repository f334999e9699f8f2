import { expect, test } from 'vitest';
import { valueFallen } from '../../../../src/check/rules/value/fallen.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueFallen);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ target: aTarget() })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

const TOTAL = { date: day('2022-03-01'), value: 50 };

test('a lower total without a reason; the same one is fine', () => {
  expect(found(TOTAL, { date: day('2022-04-01'), value: 49 })).toMatchObject([
    { path: [1, 'value'], args: { id: '1-1', before: 50, value: 49 } },
  ]);
  expect(found(TOTAL, { date: day('2022-04-01'), value: 50 })).toEqual([]);
  expect(found(TOTAL, { date: day('2022-04-01'), value: 49, reason: '重复统计' })).toEqual([]);
});

test('what was added counts', () => {
  expect(found(TOTAL, { date: day('2022-04-01'), add: 5 }, { date: day('2022-05-01'), value: 52 })).toHaveLength(1);
  expect(found(TOTAL, { date: day('2022-04-01'), add: -5 })).toEqual([]);
});

test('after a total that was far too large, the right one is lower', () => {
  expect(found({ ...TOTAL, value: 1000 }, { date: day('2022-04-01'), value: 50 })).toEqual([]);
});

test('a ceiling may go up and down', () => {
  const journal = [anEntry(TOTAL), anEntry({ date: day('2022-04-01'), value: 3, path: [1] })];
  const target = aTarget({ comparator: 'at_most' });
  expect(check(aWorkspace(aPlanOf([aMeasure({ target })], { journal })))).toEqual([]);
});
