import { describe, expect, test } from 'vitest';
import { occurrenceTooEarly } from '../../../../src/check/rules/occurrence/too-early.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(occurrenceTooEarly);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

const repeat = { every: 'month' } as const;

test('before its first day; on that day it is fine', () => {
  expect(found({ repeat }, { date: day('2022-03-31'), occurrence: '2022-04' })).toMatchObject([
    { path: [0, 'occurrence'], args: { start: '2022-04-01', here: '2022-03' } },
  ]);
  expect(found({ repeat }, { date: day('2022-04-01'), occurrence: '2022-04' })).toEqual([]);
});

test('a waiver, or a reason, may come before', () => {
  expect(found({ repeat }, { occurrence: '2022-08', waive: true, reason: '暑假' })).toEqual([]);
  expect(found({ repeat }, { occurrence: '2022-08', reason: '提前完成' })).toEqual([]);
});

describe('of one whose due date was moved before its period', () => {
  // 1 May 2022 is in the holidays: due on Friday 29 April.
  const moved = { repeat: { every: 'month', on: 1, shift: 'previous-workday' } } as const;

  test.each(['2022-04-29', '2022-04-28', '2022-05-02'])('%s is in time', (date) => {
    expect(found(moved, { date: day(date), occurrence: '2022-05' })).toEqual([]);
  });

  test('a day before the week in which it is due is too early', () => {
    expect(found(moved, { date: day('2022-04-20'), occurrence: '2022-05' })).toMatchObject([
      { args: { start: '2022-04-25', here: '2022-04' } },
    ]);
  });

  test('the office’s own days count', () => {
    const calendar = { closed: [{ from: day('2022-02-28'), to: day('2022-03-04') }], workdays: [] };
    const entry = { date: day('2022-02-25'), occurrence: '2022-03' };
    const journal = [anEntry(entry)];
    const plan = aPlanOf([aMeasure(moved)], { journal });
    expect(check(aWorkspace(plan, { calendar }))).toEqual([]);
    expect(check(aWorkspace(plan))).toMatchObject([{ args: { start: '2022-03-01' } }]);
  });
});

test('the occurrence of that day is the plan’s own', () => {
  const period = { start: day('2021-09-01'), end: day('2022-08-31') };
  const journal = [anEntry({ date: day('2022-02-20'), occurrence: '2021-2022-H2' })];
  const plan = aPlanOf([aMeasure({ repeat: { every: 'half-year' } })], { period, journal });
  expect(check(aWorkspace(plan))).toMatchObject([{ args: { start: '2022-03-01', here: '2021-2022-H1' } }]);
});
