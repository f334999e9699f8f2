import { expect, test } from 'vitest';
import { measureUnconfirmed } from '../../../../src/check/rules/measure/unconfirmed.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(measureUnconfirmed);

test('imported measures that nobody has confirmed, counted once a plan', () => {
  const measures = [aMeasure({}), aMeasure({ id: '1-2', review: true }), aMeasure({ id: '1-3', review: true })];
  const plan = aPlanOf(measures);
  expect(check(aWorkspace(plan))).toMatchObject([{ args: { id: '1-2', count: 2 } }]);
  expect(check(aWorkspace({ ...plan, approved: day('2022-03-01') }))).toMatchObject([
    { args: { id: '1-2', count: 2, approved: '2022-03-01' } },
  ]);
  expect(check(aWorkspace(aPlanOf([aMeasure({}), aMeasure({ id: '1-2', review: false })])))).toEqual([]);
});
