import { expect, test } from 'vitest';
import { journalInFuture } from '../../../../src/check/rules/journal/in-future.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalInFuture);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('a day after that of the check; the day itself is fine', () => {
  expect(found({ date: day('2022-07-01') })).toMatchObject([
    { path: [0, 'date'], args: { date: '2022-07-01', today: '2022-06-30' } },
  ]);
  expect(found({ date: day('2022-06-30') })).toEqual([]);
});

test('a view of the past leaves out what came later, and finds no fault with it; nor does a view of the future excuse any', () => {
  const today = day('2022-09-30');
  const workspace = aWorkspace(
    aPlanOf([aMeasure({})], {
      journal: [anEntry({ date: day('2022-08-01') }), anEntry({ date: day('2022-10-01'), path: [1] })],
    }),
  );
  for (const asOf of [day('2022-06-30'), today, day('2022-12-31')]) {
    expect(check(workspace, { asOf, today })).toMatchObject([{ args: { date: '2022-10-01', today: '2022-09-30' } }]);
  }
});
