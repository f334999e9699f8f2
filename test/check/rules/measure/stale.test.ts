import { expect, test } from 'vitest';
import { measureStale } from '../../../../src/check/rules/measure/stale.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(measureStale);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('more days without an entry than the threshold; as many are fine', () => {
  expect(found({}, { date: day('2022-05-30'), note: '进展' })).toMatchObject([{ path: [0], args: { days: 31 } }]);
  expect(found({}, { date: day('2022-05-31'), note: '进展' })).toEqual([]);
  expect(found({}, { date: day('2022-05-30'), state: 'done' })).toEqual([]);
  expect(found({})).toEqual([]);
});
