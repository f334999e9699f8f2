import { expect, test } from 'vitest';
import { journalSaysNothing } from '../../../../src/check/rules/journal/says-nothing.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(journalSaysNothing);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('a date and a name say nothing; anything else does', () => {
  expect(found({ by: '张三' })).toMatchObject([{ path: [0], args: { id: '1-1' } }]);
  expect(
    found({ note: '进展' }, { next: '下周' }, { evidence: [{ ref: '3号' }] }, { amend: { leads: ['规划处'] } }),
  ).toEqual([]);
});

test('what was lost of an entry may have said it', () => {
  expect(found({ by: '张三', lost: ['stage'] })).toEqual([]);
});
