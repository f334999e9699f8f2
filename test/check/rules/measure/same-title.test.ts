import { expect, test } from 'vitest';
import { measureSameTitle } from '../../../../src/check/rules/measure/same-title.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(measureSameTitle);

test('two of one title in a plan', () => {
  const two = [aMeasure(), aMeasure({ id: '1-2', path: ['tasks', 0, 'measures', 1] })];
  expect(check(aWorkspace(aPlanOf(two)))).toMatchObject([{ args: { id: '1-2', first: '1-1' } }]);
  expect(check(aWorkspace(undefined, { plans: [aPlanOf([aMeasure()]), aPlanOf([aMeasure()])] }))).toEqual([]);
});
