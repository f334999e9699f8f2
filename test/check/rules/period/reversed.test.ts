import { expect, test } from 'vitest';
import { periodReversed } from '../../../../src/check/rules/period/reversed.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(periodReversed);

const found = (start: string, end: string) => {
  const measure = aMeasure({ due: day('2022-06-30') });
  return check(aWorkspace(aPlanOf([measure], { period: { start: day(start), end: day(end) } })));
};

test('a period that ends before it starts; its deadlines are not held against it', () => {
  expect(found('2022-12-31', '2022-01-01')).toEqual([
    {
      rule: 'period/reversed',
      severity: 'error',
      file: 'plan.yaml',
      path: ['period', 'end'],
      args: { start: '2022-12-31', end: '2022-01-01' },
    },
  ]);
  expect(found('2022-01-01', '2022-12-31')).toEqual([]);
});

test('a period of one day is one', () => {
  expect(found('2022-06-30', '2022-06-30')).toEqual([]);
});
