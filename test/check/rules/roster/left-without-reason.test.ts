import { expect, test } from 'vitest';
import { rosterLeftWithoutReason } from '../../../../src/check/rules/roster/left-without-reason.ts';
import type { Roster } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aMember, aPlanOf, aRoster, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(rosterLeftWithoutReason);

const found = (roster: Partial<Roster>) => check(aWorkspace(aPlanOf([aMeasure()], { rosters: [aRoster(roster)] })));

test('a member that left, and nobody knows why', () => {
  const left = day('2022-03-01');
  expect(found({ members: [aMember({ left })] })).toMatchObject([{ path: ['members', 0, 'left'] }]);
  expect(found({ members: [aMember({ left, reason: '动态调整' }), aMember()] })).toEqual([]);
});
