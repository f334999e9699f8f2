import { expect, test } from 'vitest';
import { amendOutsidePeriod } from '../../../../src/check/rules/amend/outside-period.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(amendOutsidePeriod);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('where the period is reversed, nothing is outside it', () => {
  const journal = [anEntry({ amend: { due: day('2022-06-01') } })];
  const period = { start: day('2022-12-31'), end: day('2022-01-01') };
  expect(check(aWorkspace(aPlanOf([aMeasure()], { journal, period })))).toEqual([]);
});

test('a new deadline after the end, or before the start; the end itself is fine', () => {
  expect(found({}, { amend: { due: day('2023-01-01') } })).toMatchObject([{ path: [0, 'amend', 'due'] }]);
  expect(found({}, { amend: { due: day('2022-12-31') } })).toEqual([]);
  expect(found({}, { amend: { due: day('2021-12-31') } })).toHaveLength(1);
});
