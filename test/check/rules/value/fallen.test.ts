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

test('to nothing at all, too; below nothing is a finding of its own', () => {
  expect(found(TOTAL, { date: day('2022-04-01'), value: 0 })).toMatchObject([{ args: { before: 50, value: 0 } }]);
  expect(found(TOTAL, { date: day('2022-04-01'), value: -1 })).toEqual([]);
});

test('whatever is promised, also where no number is', () => {
  const journal = [anEntry(TOTAL), anEntry({ date: day('2022-04-01'), value: 3, path: [1] })];
  const fallen = (measure: Parameters<typeof aMeasure>[0]) =>
    check(aWorkspace(aPlanOf([aMeasure(measure)], { journal }))).map(({ path }) => path);
  expect(fallen({})).toEqual([[1, 'value']]);
  expect(fallen({ target: { comparator: 'unquantified', word: '一批', stretch: false } })).toEqual([[1, 'value']]);
  expect(fallen({ target: aTarget({ comparator: 'exactly' }) })).toEqual([[1, 'value']]);
  // Ten times the promise is where a total becomes too large to go by.
  expect(fallen({ target: aTarget({ value: 5 }) })).toEqual([]);
  expect(fallen({ target: aTarget({ value: 5.1 }) })).toEqual([[1, 'value']]);
});

test('nothing is concluded where a part of the entry or of the journal could not be read', () => {
  const fallen = { date: day('2022-04-01'), value: 3, path: [1] };
  expect(found(TOTAL, { ...fallen, lost: ['reason'] })).toEqual([]);
  const journal = [anEntry(TOTAL), anEntry(fallen)];
  const plan = aPlanOf([aMeasure({ target: aTarget() })], {
    journal,
    unreadEntries: { anything: false, ids: new Set(['1-1']), nameless: new Set() },
  });
  expect(check(aWorkspace(plan))).toEqual([]);
});
