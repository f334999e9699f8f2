import { expect, test } from 'vitest';
import { repeatUnknownException } from '../../../../src/check/rules/repeat/unknown-exception.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(repeatUnknownException);

const found = (...except: readonly string[]) =>
  check(aWorkspace(aPlanOf([aMeasure({ repeat: { every: 'month', except } })])));

test('in a period that ends before it begins there are none, and that is reported of the period', () => {
  const period = { start: day('2022-12-31'), end: day('2022-01-01') };
  const measure = aMeasure({ repeat: { every: 'month', except: ['2022-08'] } });
  expect(check(aWorkspace(aPlanOf([measure], { period })))).toEqual([]);
});

test('an occurrence that there is can be waived', () => {
  expect(found('2022-08')).toEqual([]);
});

test('one that there is not is found, each for itself', () => {
  const fault = (i: number, occurrence: string, suggestion: string) => ({
    rule: 'repeat/unknown-exception',
    severity: 'error',
    file: 'plan.yaml',
    path: ['tasks', 0, 'measures', 0, 'repeat', 'except', i],
    args: { id: '1-1', occurrence, first: '2022-01', last: '2022-12', suggestion },
  });
  expect(found('2022-13', '2022-08', '2021-07')).toEqual([
    fault(0, '2022-13', '2022-03'),
    fault(2, '2021-07', '2022-07'),
  ]);
});
