import { expect, test } from 'vitest';
import { stateVerifiedNotDone } from '../../../../src/check/rules/state/verified-not-done.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateVerifiedNotDone);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('what was never done, or is so no more', () => {
  expect(found({ state: 'verified' })).toMatchObject([{ path: [0, 'state'] }]);
  expect(found({ state: 'done' }, { date: day('2022-03-02'), state: 'verified' })).toEqual([]);
  expect(
    found(
      { state: 'done' },
      { date: day('2022-03-02'), state: 'reopened' },
      { date: day('2022-03-03'), state: 'verified' },
    ),
  ).toHaveLength(1);
});

test('both on one day are in order, however they stand in the file', () => {
  expect(found({ state: 'verified' }, { state: 'done' })).toEqual([]);
});
