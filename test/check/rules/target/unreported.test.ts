import { expect, test } from 'vitest';
import { targetUnreported } from '../../../../src/check/rules/target/unreported.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(targetUnreported);
const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ target: aTarget(), ...measure })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

const DONE = { date: day('2022-06-01'), state: 'done' } as const;

test('closed without the number that was promised, whatever the note says', () => {
  const expected = [{ path: [0, 'state'], args: { id: '1-1', target: 100, unit: '所' } }];
  expect(found({}, DONE)).toMatchObject(expected);
  expect(found({}, { ...DONE, note: '全部完成' })).toMatchObject(expected);
});

test('a number before, with or after it is one', () => {
  expect(found({}, { ...DONE, value: 100 })).toEqual([]);
  expect(found({}, { date: day('2022-05-01'), add: 100 }, DONE)).toEqual([]);
  expect(found({}, DONE, { date: day('2022-06-02'), value: 100 })).toEqual([]);
});

test('a reason explains it', () => {
  expect(found({}, { ...DONE, reason: '改由省里统一公布' })).toEqual([]);
});

test('members and occurrences are counted', () => {
  expect(found({}, { date: day('2022-05-01'), member: 'a', stage: '验收' }, DONE)).toEqual([]);
  expect(found({ repeat: { every: 'month' } }, DONE)).toEqual([]);
});

test('a promise without a number has none to be told', () => {
  expect(found({ target: { comparator: 'unquantified', word: '一批', stretch: false } }, DONE)).toEqual([]);
});

test('what is verified is told of once, where it was closed', () => {
  const verified = { date: day('2022-06-03'), state: 'verified' } as const;
  expect(found({}, DONE, verified)).toMatchObject([{ path: [0, 'state'] }]);
});
