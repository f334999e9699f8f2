import { expect, test } from 'vitest';
import { valueOutOfScale } from '../../../../src/check/rules/value/out-of-scale.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueOutOfScale);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ target: aTarget() })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

test('ten times the target; a little less is fine', () => {
  expect(found({ value: 1000 })).toMatchObject([{ path: [0, 'value'], args: { value: 1000, target: 100, times: 10 } }]);
  expect(found({ value: 999 })).toEqual([]);
});

test('once, and not where a reason is given', () => {
  expect(found({ value: 1000 }, { date: day('2022-04-01'), add: 5 })).toHaveLength(1);
  expect(found({ value: 1000, reason: '线上培训' })).toEqual([]);
});

test('at what was added, where that makes it so; in the unit of the target', () => {
  expect(found({ value: 5 }, { date: day('2022-04-01'), add: 1094 })).toMatchObject([
    { path: [1, 'add'], args: { value: 1099, times: 10, unit: '所' } },
  ]);
});
