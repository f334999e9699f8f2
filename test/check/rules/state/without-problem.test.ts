import { expect, test } from 'vitest';
import { stateWithoutProblem } from '../../../../src/check/rules/state/without-problem.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateWithoutProblem);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('what is blocked without a problem', () => {
  expect(found({ state: 'blocked', note: '暂停' })).toMatchObject([{ path: [0, 'state'] }]);
  expect(found({ state: 'blocked', problem: '经费' }, { date: day('2022-04-01'), state: 'active' })).toEqual([]);
  expect(found({ state: 'blocked', lost: ['problem'] })).toEqual([]);
});
