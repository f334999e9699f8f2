import { expect, test } from 'vitest';
import { evidenceNone } from '../../../../src/check/rules/evidence/none.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(evidenceNone);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('what is done without evidence', () => {
  expect(found({ state: 'done' })).toMatchObject([{ path: [0, 'state'], args: { id: '1-1' } }]);
  expect(found({ state: 'done', evidence: [{ ref: '3号' }] }, { date: day('2022-04-01'), state: 'verified' })).toEqual(
    [],
  );
});

test('evidence that could not be read is there', () => {
  expect(found({ state: 'done', lost: ['evidence'] })).toEqual([]);
});
