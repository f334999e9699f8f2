import { expect, test } from 'vitest';
import { stateRepeated } from '../../../../src/check/rules/state/repeated.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(stateRepeated);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test.each(['done', 'cancelled', 'verified'] as const)('%s twice', (state) => {
  const first = state === 'verified' ? [{ state: 'done' } as const] : [];
  expect(
    found(...first, { date: day('2022-04-01'), state }, { date: day('2022-04-02'), state }).map(
      ({ args }) => args['first'],
    ),
  ).toEqual(['2022-04-01']);
});

test('done once it is verified', () => {
  const entries = [
    { state: 'done' },
    { date: day('2022-04-01'), state: 'verified' },
    { date: day('2022-04-02'), state: 'done' },
  ] as const;
  expect(found(...entries)).toHaveLength(1);
});

test('with a reopening in between, or of what stays open, it is fine', () => {
  expect(
    found(
      { state: 'done' },
      { date: day('2022-04-01'), state: 'reopened' },
      { date: day('2022-04-02'), state: 'done' },
    ),
  ).toEqual([]);
  expect(found({ state: 'blocked' }, { date: day('2022-04-01'), state: 'blocked' })).toEqual([]);
});
