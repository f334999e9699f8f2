import { expect, test } from 'vitest';
import { amendBeforeApproved } from '../../../../src/check/rules/amend/before-approved.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(amendBeforeApproved);

const found = (date: string, approved: string | undefined) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure()], {
        journal: [anEntry({ date: day(date), amend: { leads: ['规划处'] } })],
        ...(approved && { approved: day(approved) }),
      }),
    ),
  );

test('before the day of approval; on the day itself it is fine', () => {
  expect(found('2022-01-19', '2022-01-20')).toMatchObject([{ path: [0, 'amend'] }]);
  expect(found('2022-01-20', '2022-01-20')).toEqual([]);
  expect(found('2022-01-19', undefined)).toEqual([]);
});
