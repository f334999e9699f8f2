import { expect, test } from 'vitest';
import { occurrenceTooEarly } from '../../../../src/check/rules/occurrence/too-early.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(occurrenceTooEarly);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

const repeat = { every: 'month' } as const;

test('before its first day; on that day it is fine', () => {
  expect(found({ repeat }, { date: day('2022-03-31'), occurrence: '2022-04' })).toMatchObject([
    { path: [0, 'occurrence'], args: { start: '2022-04-01', here: '2022-03' } },
  ]);
  expect(found({ repeat }, { date: day('2022-04-01'), occurrence: '2022-04' })).toEqual([]);
});

test('a waiver, or a reason, may come before', () => {
  expect(found({ repeat }, { occurrence: '2022-08', waive: true, reason: '暑假' })).toEqual([]);
  expect(found({ repeat }, { occurrence: '2022-08', reason: '提前完成' })).toEqual([]);
});
