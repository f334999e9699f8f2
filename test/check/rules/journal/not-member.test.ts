import { expect, test } from 'vitest';
import { journalNotMember } from '../../../../src/check/rules/journal/not-member.ts';
import type { Member } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aMember, anEntry, aPlanOf, aRoster, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalNotMember);

const found = (member: Partial<Member>, date: string) => {
  const rosters = [aRoster({ members: [aMember(member)] })];
  const journal = [anEntry({ date: day(date), member: 'qingdao', stage: '创建' })];
  return check(aWorkspace(aPlanOf([aMeasure({ roster: 'zones' })], { rosters, journal })));
};

test('before it joined; on the day itself it is one', () => {
  const joined = day('2022-03-01');
  expect(found({ joined }, '2022-02-28')).toMatchObject([{ path: [0, 'member'], args: { joined: '2022-03-01' } }]);
  expect(found({ joined }, '2022-03-01')).toEqual([]);
});

test('from the day on which it left; the day before it is one', () => {
  const left = day('2022-03-31');
  expect(found({ left }, '2022-03-31')).toMatchObject([{ args: { left: '2022-03-31' } }]);
  expect(found({ left }, '2022-03-30')).toEqual([]);
});

test('one that is not on the roster at all is a broken reference', () => {
  expect(found({ id: 'jinan' }, '2022-03-01')).toEqual([]);
});

test('of a member that joined and left it says on which side of these the day lies', () => {
  const member = { joined: day('2022-02-01'), left: day('2022-03-31') };
  const [before] = found(member, '2022-01-31');
  expect(before?.args).toEqual({
    date: '2022-01-31',
    member: 'qingdao',
    name: '青岛市',
    roster: 'zones',
    joined: '2022-02-01',
  });
  const [after] = found(member, '2022-03-31');
  expect(after?.args).not.toHaveProperty('joined');
  expect(after?.args).toMatchObject({ left: '2022-03-31' });
});
