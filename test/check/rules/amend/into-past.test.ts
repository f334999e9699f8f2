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

test.each([
  ['the first day of the period', '2022-03-01', '2022-01-01', 1],
  ['the last, after which the amendment is dated', '2023-01-10', '2022-12-31', 1],
  ['the day before the period, which is a finding of its own', '2022-03-01', '2021-12-31', 0],
  ['the day after it, the same', '2023-01-10', '2023-01-01', 0],
  ['a day to come', '2022-03-01', '2022-03-02', 0],
])('to %s', (_name, date, due, count) => {
  expect(found({}, { date: day(date), amend: { due: day(due) } })).toHaveLength(count);
});

test('says both days; an amendment of something else, and what is no amendment, are passed over', () => {
  const journal = [
    { date: day('2022-03-01'), value: 3 },
    { date: day('2022-03-02'), amend: { lead: '甲处' } },
    { date: day('2022-03-03'), amend: { due: day('2022-02-01') } },
  ];
  expect(found({}, ...journal)).toMatchObject([
    { path: [2, 'amend', 'due'], args: { date: '2022-03-03', due: '2022-02-01' } },
  ]);
});
