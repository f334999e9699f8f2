import { expect, test } from 'vitest';
import { stateSilentlyReopened } from '../../../../src/check/rules/state/silently-reopened.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateSilentlyReopened);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test.each([
  ['done', 'active'],
  ['done', 'blocked'],
  ['cancelled', 'active'],
  ['cancelled', 'done'],
] as const)('%s, and then %s', (before, state) => {
  expect(found({ state: before }, { date: day('2022-04-01'), state })).toMatchObject([
    { path: [1, 'state'], args: { state } },
  ]);
});

test('what is done is verified or cancelled, or reopened expressly', () => {
  for (const state of ['verified', 'cancelled', 'reopened', 'done'] as const) {
    expect(found({ state: 'done' }, { date: day('2022-04-01'), state })).toEqual([]);
  }
});
