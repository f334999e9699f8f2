import { expect, test } from 'vitest';
import { journalOutsidePeriod } from '../../../../src/check/rules/journal/outside-period.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalOutsidePeriod);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('a day before or after the period; its first and last are within', () => {
  expect(found({ date: day('2021-12-31') })).toMatchObject([
    { path: [0, 'date'], args: { date: '2021-12-31', start: '2022-01-01', end: '2022-12-31' } },
  ]);
  expect(found({ date: day('2022-01-01') })).toEqual([]);
});

test('after the end, what closes a measure is in time', () => {
  const late = (entry: Partial<Entry>) => {
    const journal = [anEntry({ date: day('2023-01-09'), ...entry })];
    return check(aWorkspace(aPlanOf([aMeasure()], { journal })), { asOf: day('2023-02-01') });
  };
  expect(late({ note: '进展' })).toHaveLength(1);
  expect(late({ state: 'verified' })).toEqual([]);
  expect(late({ state: 'done' })).toEqual([]);
});

test('after the end, an entry on a measure whose deadline lies beyond it is in time', () => {
  const journal = [anEntry({ date: day('2023-03-09'), note: '进展' })];
  const of = (due: string, entries = journal) =>
    check(aWorkspace(aPlanOf([aMeasure({ due: day(due) })], { journal: entries })), { asOf: day('2023-04-01') });
  expect(of('2024-06-30')).toEqual([]);
  expect(of('2022-06-30')).toHaveLength(1);
  const moved = anEntry({ date: day('2022-06-09'), amend: { due: day('2023-06-30') }, reason: '推迟' });
  expect(of('2022-06-30', [...journal, moved])).toEqual([]);
});

test('an entry of the day itself is no entry of a day to come; a reversed period is a finding of its own', () => {
  const journal = [anEntry({ date: day('2023-01-09'), note: '进展' })];
  const reversed = { period: { start: day('2022-12-31'), end: day('2022-01-01') } };
  expect(check(aWorkspace(aPlanOf([aMeasure()], { journal })), { asOf: day('2023-01-09') })).toHaveLength(1);
  expect(check(aWorkspace(aPlanOf([aMeasure()], { journal, ...reversed })), { asOf: day('2023-02-01') })).toEqual([]);
});

test('a day to come is reported by journal/in-future', () => {
  expect(found({ date: day('2023-06-30') })).toEqual([]);
});

test('what meets an occurrence of the plan is the plan’s, whatever its date', () => {
  const meeting = (date: string, occurrence: string) => {
    const journal = [anEntry({ date: day(date), occurrence })];
    const plan = aPlanOf([aMeasure({ repeat: { every: 'month' } })], { journal });
    return check(aWorkspace(plan), { asOf: day('2023-02-01') });
  };
  expect(meeting('2023-01-03', '2022-12')).toEqual([]);
  expect(meeting('2021-12-31', '2022-01')).toEqual([]);
  expect(meeting('2023-01-03', '2023-01')).toHaveLength(1);
});

test('after the end, an entry of the period may still be corrected or withdrawn', () => {
  const answered = (over: Partial<Entry>) => {
    const answer = anEntry({ path: [1], date: day('2023-01-09'), corrects: day('2022-03-01'), ...over });
    const plan = aPlanOf([aMeasure()], { journal: [anEntry({ value: 12 }), answer] });
    return check(aWorkspace(plan), { asOf: day('2023-02-01') });
  };
  expect(answered({ value: 10 })).toEqual([]);
  expect(answered({ withdraw: true, reason: '记错' })).toEqual([]);
});
