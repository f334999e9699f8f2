import { expect, test } from 'vitest';
import { periodApprovedAfterEnd } from '../../../../src/check/rules/period/approved-after-end.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(periodApprovedAfterEnd);

test('after the last day; on it is fine', () => {
  const found = (approved: string) => check(aWorkspace(aPlan({ approved: day(approved) })));
  expect(found('2023-01-01')).toMatchObject([{ path: ['approved'] }]);
  expect(found('2022-12-31')).toEqual([]);
  expect(found('2021-12-20')).toEqual([]);
});
