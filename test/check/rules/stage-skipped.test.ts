import { expect, test } from 'vitest';
import { stageSkipped } from '../../../src/check/rules/stage-skipped.ts';
import type { Entry } from '../../../src/model/journal.ts';
import { checkerOf } from '../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../support/model.ts';

const check = checkerOf(stageSkipped);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ kind: 'selection' })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

test('stages that were never recorded, told once', () => {
  expect(
    found(
      { date: day('2022-03-01'), stage: '通知' },
      { date: day('2022-03-02'), stage: '公示' },
      { date: day('2022-03-03'), stage: '公布' },
    ),
  ).toMatchObject([{ path: [1, 'stage'], args: { stage: '公示', skipped: '申报、评审' } }]);
});

test('one after the other, or a stage that there is not', () => {
  expect(
    found({ date: day('2022-03-01'), stage: '通知' }, { date: day('2022-03-02'), stage: '申报' }, { stage: '验收' }),
  ).toEqual([]);
});
