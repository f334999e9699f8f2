import { expect, test } from 'vitest';
import { rosterOverSize } from '../../../../src/check/rules/roster/over-size.ts';
import type { Member } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMember, aPlan, aRoster, aWorkspace, day, membersNamed } from '../../../support/model.ts';

const check = checkerOf(rosterOverSize);

const found = (members: readonly Member[], size?: number) => {
  const roster = aRoster({ members, ...(size !== undefined && { size }) });
  return check(aWorkspace(aPlan({ rosters: [roster] })));
};

const member = (id: string, joined?: string, left?: string): Member =>
  aMember({ id, ...(joined !== undefined && { joined: day(joined) }), ...(left !== undefined && { left: day(left) }) });

test('more members than promised', () => {
  expect(found(membersNamed('a', 'b', 'c'), 2)).toEqual([
    {
      rule: 'roster/over-size',
      severity: 'error',
      file: 'rosters/zones.yaml',
      path: ['members'],
      args: { roster: 'zones', size: 2, count: 3 },
    },
  ]);
  expect(found(membersNamed('a', 'b'), 2)).toEqual([]);
});

test('fewer members, or no size promised, are fine', () => {
  expect(found(membersNamed('a'), 2)).toEqual([]);
  expect(found([], 2)).toEqual([]);
  expect(found(membersNamed('a', 'b', 'c'))).toEqual([]);
});

test('a member that left makes room on the day it leaves', () => {
  expect(found([member('a', undefined, '2022-09-30'), member('b', '2022-09-30')], 1)).toEqual([]);
  expect(found([member('a', undefined, '2022-09-30'), member('b', '2022-09-29')], 1)).toHaveLength(1);
});

test('counts the most there ever were at a time', () => {
  const members = [
    member('a', undefined, '2022-03-01'),
    member('b', '2022-02-01', '2022-05-01'),
    member('c', '2022-02-15', '2022-05-01'),
    member('d', '2022-06-01'),
  ];
  expect(found(members, 2)).toMatchObject([{ args: { count: 3 } }]);
  expect(found(members, 3)).toEqual([]);
});

test('counts those that were there from the start, though they left before the others came', () => {
  const founders = ['a', 'b'].map((id) => member(id, undefined, '2022-02-01'));
  expect(found([...founders, member('c', '2022-03-01')], 1)).toMatchObject([{ args: { count: 2 } }]);
});
