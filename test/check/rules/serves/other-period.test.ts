import { expect, test } from 'vitest';
import { servesOtherPeriod } from '../../../../src/check/rules/serves/other-period.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(servesOtherPeriod);

const found = (start: string, end: string) => {
  const upper = aPlan({ id: 'upper', period: { start: day(start), end: day(end) } });
  return check(aWorkspace(undefined, { plans: [upper, aPlanOf([aMeasure({ serves: ['upper/1-1'] })])] }));
};

test('of a period that ends before it begins nothing is reported', () => {
  expect(found('2022-12-31', '2022-01-01')).toEqual([]);
  const plan = aPlanOf([aMeasure({ serves: ['upper/1-1'] })], {
    period: { start: day('2022-06-01'), end: day('2021-12-31') },
  });
  expect(check(aWorkspace(undefined, { plans: [aPlan({ id: 'upper' }), plan] }))).toEqual([]);
});

test('a plan that is over before this one begins; a day in common is enough', () => {
  expect(found('2021-01-01', '2021-12-31')).toMatchObject([{ args: { other: 'upper' } }]);
  expect(found('2021-01-01', '2022-01-01')).toEqual([]);
  expect(found('2023-01-01', '2023-12-31')).toHaveLength(1);
  expect(found('2021-01-01', '2025-12-31')).toEqual([]);
});
