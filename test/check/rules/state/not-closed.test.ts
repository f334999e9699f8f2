import { expect, test } from 'vitest';
import { stateNotClosed } from '../../../../src/check/rules/state/not-closed.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateNotClosed);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('what was open all the time', () => {
  expect(found({ state: 'reopened' })).toMatchObject([{ path: [0, 'state'] }]);
  expect(found({ state: 'blocked' }, { date: day('2022-04-01'), state: 'reopened' })).toHaveLength(1);
});

test.each(['done', 'cancelled'] as const)('what was %s is reopened rightly', (state) => {
  expect(found({ state }, { date: day('2022-04-01'), state: 'reopened' })).toEqual([]);
});
