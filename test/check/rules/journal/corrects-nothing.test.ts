import { expect, test } from 'vitest';
import { journalCorrectsNothing } from '../../../../src/check/rules/journal/corrects-nothing.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalCorrectsNothing);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(aWorkspace(aPlanOf([aMeasure({})], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })));

test('no entry of that day on the measure', () => {
  const answer = { date: day('2022-03-08'), corrects: day('2022-03-02'), value: 3 };
  expect(found({ value: 12 }, answer)).toMatchObject([
    { path: [1, 'corrects'], args: { id: '1-1', day: '2022-03-02' } },
  ]);
  expect(found({ value: 12 }, { ...answer, corrects: day('2022-03-01') })).toEqual([]);
});

test('what was withdrawn can not be answered again', () => {
  const withdrawal = { corrects: day('2022-03-01'), withdraw: true, reason: '记错' } as const;
  const journal = [
    { value: 12 },
    { ...withdrawal, date: day('2022-03-08') },
    { ...withdrawal, date: day('2022-03-09') },
  ];
  expect(found(...journal)).toMatchObject([{ path: [2, 'corrects'] }]);
});
