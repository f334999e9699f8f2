import { expect, test } from 'vitest';
import { journalInFuture } from '../../../src/check/rules/journal-in-future.ts';
import type { Entry } from '../../../src/model/journal.ts';
import { checkerOf } from '../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../support/model.ts';

const check = checkerOf(journalInFuture);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('a day after that of the check; the day itself is fine', () => {
  expect(found({ date: day('2022-07-01') })).toMatchObject([
    { path: [0, 'date'], args: { date: '2022-07-01', today: '2022-06-30' } },
  ]);
  expect(found({ date: day('2022-06-30') })).toEqual([]);
});
