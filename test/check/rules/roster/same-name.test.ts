import { expect, test } from 'vitest';
import { rosterSameName } from '../../../../src/check/rules/roster/same-name.ts';
import type { Roster } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aMember, aPlanOf, aRoster, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(rosterSameName);

const found = (roster: Partial<Roster>) => check(aWorkspace(aPlanOf([aMeasure()], { rosters: [aRoster(roster)] })));

test('two members of one name at a time', () => {
  const [first, second] = [aMember(), aMember({ id: 'other', path: ['members', 1] })];
  expect(found({ members: [first, second] })).toMatchObject([
    { path: ['members', 1, 'name'], args: { name: '青岛市', first: 'qingdao', second: 'other' } },
  ]);
  const away = { ...first, left: day('2022-03-01') };
  expect(found({ members: [away, { ...second, joined: day('2022-03-01') }] })).toEqual([]);
  expect(found({ members: [away, { ...second, joined: day('2022-02-28') }] })).toHaveLength(1);
});

test('of one id too, it is that which is reported', () => {
  expect(found({ members: [aMember(), aMember()] })).toEqual([]);
});
