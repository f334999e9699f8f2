import { expect, test } from 'vitest';
import { rosterShort } from '../../../../src/check/rules/roster/short.ts';
import type { Roster } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aMember, aPlanOf, aRoster, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(rosterShort);

const found = (roster: Partial<Roster>) => check(aWorkspace(aPlanOf([aMeasure()], { rosters: [aRoster(roster)] })));

test('fewer members on the day than promised', () => {
  expect(found({ size: 2, members: [aMember()] })).toMatchObject([{ path: ['size'], args: { size: 2, count: 1 } }]);
  expect(found({ size: 1, members: [aMember()] })).toEqual([]);
  expect(found({ size: 1, members: [aMember({ left: day('2022-06-30') })] })).toHaveLength(1);
  expect(found({ members: [] })).toEqual([]);
});
