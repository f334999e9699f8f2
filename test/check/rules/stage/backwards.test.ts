import { expect, test } from 'vitest';
import { stageBackwards } from '../../../../src/check/rules/stage/backwards.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aRoster, aWorkspace, day, membersNamed } from '../../../support/model.ts';

const check = checkerOf(stageBackwards);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ kind: 'selection' })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

const AHEAD = { date: day('2022-03-01'), stage: '评审' };

test('an earlier stage on a later day', () => {
  expect(found(AHEAD, { date: day('2022-03-02'), stage: '申报' })).toMatchObject([
    { path: [1, 'stage'], args: { reached: '评审', stage: '申报', date: '2022-03-01' } },
  ]);
  expect(found(AHEAD, { date: day('2022-03-02'), stage: '评审' })).toEqual([]);
});

test('on the same day their order is not known', () => {
  expect(found(AHEAD, { date: day('2022-03-01'), stage: '申报' })).toEqual([]);
});

test('with a reason, or reopened, it goes back rightly', () => {
  expect(found(AHEAD, { date: day('2022-03-02'), stage: '申报', reason: '退回' })).toEqual([]);
  const between = [
    { date: day('2022-03-02'), state: 'done' },
    { date: day('2022-03-03'), state: 'reopened' },
  ] as const;
  expect(found(AHEAD, ...between, { date: day('2022-03-04'), stage: '申报' })).toEqual([]);
});

test('told once: what follows goes on from there', () => {
  const entries = [
    { date: day('2022-03-02'), stage: '通知' },
    { date: day('2022-03-03'), stage: '申报' },
  ];
  expect(found(AHEAD, ...entries)).toHaveLength(1);
});

test('each member goes its own way', () => {
  const stages = ['创建', '验收'];
  const plan = (...members: readonly string[]) =>
    aPlanOf([aMeasure({ roster: 'zones' })], {
      rosters: [aRoster({ stages, members: membersNamed('a', 'b') })],
      journal: members.map((member, i) =>
        anEntry({ date: day(`2022-03-0${i + 1}`), member, stage: i === 0 ? '验收' : '创建', path: [i] }),
      ),
    });
  expect(check(aWorkspace(plan('a', 'b')))).toEqual([]);
  expect(check(aWorkspace(plan('a', 'a')))).toMatchObject([{ args: { member: 'a' } }]);
});

test('it is measured from the furthest, though a smaller step of the same day came in between', () => {
  const [notice, applied] = [{ stage: '通知' }, { stage: '申报' }];
  expect(
    found({ ...AHEAD, ...applied }, { ...AHEAD, ...notice }, { date: day('2022-03-05'), ...notice }),
  ).toMatchObject([{ path: [2, 'stage'], args: { reached: '申报', stage: '通知' } }]);
});
