import { expect, test } from 'vitest';
import { stateWithoutReason } from '../../../../src/check/rules/state/without-reason.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(stateWithoutReason);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test.each(['cancelled', 'reopened'] as const)('what is %s without a reason', (state) => {
  expect(found({ state, note: '不再开展' })).toMatchObject([{ path: [0, 'state'], args: { id: '1-1' } }]);
  expect(found({ state, reason: '并入省级督查' })).toEqual([]);
  expect(found({ state, lost: ['reason'] })).toEqual([]);
});

test('any other state needs none', () => {
  expect(found({ state: 'done' })).toEqual([]);
});
