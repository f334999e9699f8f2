import { expect, test } from 'vitest';
import { rosterUnused } from '../../../../src/check/rules/roster/unused.ts';
import type { Roster } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aRoster, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(rosterUnused);

const found = (roster: Partial<Roster>) => check(aWorkspace(aPlanOf([aMeasure()], { rosters: [aRoster(roster)] })));

test('a roster that no measure names', () => {
  expect(found({})).toMatchObject([{ path: ['roster'], args: { roster: 'zones' } }]);
  expect(check(aWorkspace(aPlanOf([aMeasure({ roster: 'zones' })], { rosters: [aRoster()] })))).toEqual([]);
  expect(check(aWorkspace(aPlanOf([aMeasure({ lost: ['roster'] })], { rosters: [aRoster()] })))).toEqual([]);
});
