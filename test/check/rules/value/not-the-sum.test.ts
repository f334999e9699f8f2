import { expect, test } from 'vitest';
import { valueNotTheSum } from '../../../../src/check/rules/value/not-the-sum.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { NumberTarget } from '../../../../src/model/target.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueNotTheSum);
const found = (target: Partial<NumberTarget>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ target: aTarget(target) })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], date: day(`2022-0${i + 1}-10`), ...entry })),
      }),
    ),
  );

test('a total that is more than what was added', () => {
  expect(found({}, { add: 3 }, { add: 4 }, { value: 9 })).toMatchObject([
    { path: [2, 'value'], args: { id: '1-1', value: 9, sum: 7 } },
  ]);
  expect(found({}, { value: 10 }, { add: 0.1 }, { value: 10.2 })).toMatchObject([{ args: { value: 10.2, sum: 10.1 } }]);
});

test('the baseline counts, and is named', () => {
  const target = { value: 120, baseline: 100, hasBaseline: true } as const;
  expect(found(target, { add: 3 }, { add: 4 }, { value: 107 })).toEqual([]);
  expect(found(target, { add: 3 }, { value: 109 })).toMatchObject([
    { args: { id: '1-1', value: 109, sum: 103, baseline: 100 } },
  ]);
});

test('one that is just that, though binary fractions would differ', () => {
  expect(found({}, { add: 3 }, { add: 4 }, { value: 7 })).toEqual([]);
  expect(found({}, { add: 0.1 }, { add: 0.2 }, { value: 0.3 })).toEqual([]);
});

test('a reason corrects it', () => {
  expect(found({}, { add: 3 }, { value: 9, reason: '补计6所' })).toEqual([]);
});

test('totals after totals are as they grow', () => {
  expect(found({}, { value: 3 }, { value: 9 })).toEqual([]);
  expect(found({}, { add: 3 }, { value: 3 }, { value: 9 })).toEqual([]);
});

test('what falls has its own finding, but under a ceiling', () => {
  expect(found({}, { add: 3 }, { value: 2 })).toEqual([]);
  expect(found({ comparator: 'at_most' }, { add: 3 }, { value: 2 })).toHaveLength(1);
});

test('levels and numbers of periods are no sums', () => {
  expect(found({ counts: 'level' }, { add: 3 }, { value: 9 })).toEqual([]);
  expect(found({ counts: 'period' }, { add: 3 }, { value: 9 })).toEqual([]);
});
