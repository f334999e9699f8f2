import { expect, test } from 'vitest';
import { amendIntoPast } from '../../../../src/check/rules/amend/into-past.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(amendIntoPast);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('to a day before the amendment; the day itself is fine', () => {
  expect(found({}, { date: day('2022-03-01'), amend: { due: day('2022-02-28') } })).toMatchObject([
    { path: [0, 'amend', 'due'] },
  ]);
  expect(found({}, { date: day('2022-03-01'), amend: { due: day('2022-03-01') } })).toEqual([]);
  expect(found({}, { date: day('2022-03-01'), amend: { due: day('2021-02-28') } })).toEqual([]);
});
