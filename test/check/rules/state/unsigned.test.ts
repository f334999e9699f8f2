import { expect, test } from 'vitest';
import { stateUnsigned } from '../../../../src/check/rules/state/unsigned.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateUnsigned);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('what is done or verified without a name', () => {
  expect(found({ state: 'done' })).toMatchObject([{ path: [0, 'state'] }]);
  expect(found({ state: 'verified' })).toHaveLength(1);
  expect(found({ state: 'done', by: '张三' }, { date: day('2022-02-01'), state: 'active' })).toEqual([]);
  expect(found({ state: 'done', lost: ['by'] })).toEqual([]);
});
