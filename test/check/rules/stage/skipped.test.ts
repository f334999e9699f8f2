import { expect, test } from 'vitest';
import { stageSkipped } from '../../../../src/check/rules/stage/skipped.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { listed } from '../../../../src/model/listed.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aMember, anEntry, aPlanOf, aRoster, aWorkspace, day } from '../../../support/model.ts';

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
  ).toMatchObject([{ path: [1, 'stage'], args: { stage: '公示', skipped: listed(['申报', '评审']) } }]);
});

test('what lies before the first stage on record may have happened before the journal began', () => {
  expect(found({ date: day('2022-03-01'), stage: '评审' }, { date: day('2022-03-02'), stage: '公示' })).toEqual([]);
});

test('a measure has one finding, however many stages or members were passed over', () => {
  const stages = ['创建', '中期督查', '验收'];
  const members = [aMember({ id: 'a' }), aMember({ id: 'b' })];
  const entry = (member: string, stage: string, path: number): Entry =>
    anEntry({ date: day(`2022-03-0${path + 1}`), member, stage, path: [path] });
  const journal = [entry('a', '创建', 0), entry('b', '创建', 1), entry('a', '验收', 2), entry('b', '验收', 3)];
  const plan = aPlanOf([aMeasure({ roster: 'zones' })], { journal, rosters: [aRoster({ members, stages })] });
  expect(check(aWorkspace(plan))).toMatchObject([
    { path: [2, 'stage'], args: { member: 'a', skipped: listed(['中期督查']) }, related: [{ path: [3] }] },
  ]);
});

test('one after the other, or a stage that there is not', () => {
  expect(
    found({ date: day('2022-03-01'), stage: '通知' }, { date: day('2022-03-02'), stage: '申报' }, { stage: '验收' }),
  ).toEqual([]);
});
