import { expect, test } from 'vitest';
import { journalCorrectsSeveral } from '../../../../src/check/rules/journal/corrects-several.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalCorrectsSeveral);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('two entries of that day, and nothing that tells which is meant', () => {
  const answer = { date: day('2022-03-08'), corrects: day('2022-03-01'), by: '张三' };
  expect(found({ value: 12 }, { note: '会商' }, answer)).toMatchObject([
    { path: [2, 'corrects'], args: { id: '1-1' } },
  ]);
  expect(found({ value: 12 }, { note: '会商' }, { ...answer, value: 3 })).toEqual([]);
  expect(found({ value: 12 }, { value: 12, path: [0] }, answer)).toEqual([]);
});
