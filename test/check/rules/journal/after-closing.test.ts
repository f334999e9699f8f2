import { expect, test } from 'vitest';
import { journalAfterClosing } from '../../../../src/check/rules/journal/after-closing.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalAfterClosing);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

const DONE = { date: day('2022-04-01'), state: 'done' } as const;

test('a number or a stage of what is closed', () => {
  expect(found(DONE, { date: day('2022-04-02'), value: 3 })).toMatchObject([
    { path: [1, 'value'], args: { id: '1-1', closed: '2022-04-01', key: 'value', state: { en: 'done' } } },
  ]);
  expect(found({ ...DONE, state: 'cancelled' }, { date: day('2022-04-02'), stage: '评审' })).toHaveLength(1);
});

test('on the same day it comes before, and a note is no report', () => {
  expect(found(DONE, { date: day('2022-04-01'), value: 3 }, { date: day('2022-04-02'), note: '补充' })).toEqual([]);
});

test('nothing is closed once it is reopened, and a state tells for itself', () => {
  const reopened = { date: day('2022-04-02'), state: 'reopened' } as const;
  expect(found(DONE, reopened, { date: day('2022-04-03'), value: 3 })).toEqual([]);
  expect(found(DONE, { date: day('2022-04-02'), state: 'verified', value: 3 })).toEqual([]);
});

test('on the day on which it is reopened it goes on', () => {
  const reopened = { date: day('2022-04-02'), state: 'reopened' } as const;
  const entries = [
    reopened,
    { date: day('2022-04-02'), stage: '评审' },
    { date: day('2022-04-02'), state: 'done' },
  ] as const;
  expect(found(DONE, ...entries)).toEqual([]);
  expect(found(DONE, ...[...entries].reverse())).toEqual([]);
});

test('where an entry could not be read, it may have reopened the measure', () => {
  const journal = [anEntry(DONE), anEntry({ date: day('2022-04-02'), value: 3, path: [1] })];
  const unread = { ids: new Set(['1-1']), anything: false, nameless: new Set<string>() };
  expect(check(aWorkspace(aPlanOf([aMeasure()], { journal, unreadEntries: unread })))).toEqual([]);
});
