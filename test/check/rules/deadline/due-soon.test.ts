import { expect, test } from 'vitest';
import { deadlineDueSoon } from '../../../../src/check/rules/deadline/due-soon.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineDueSoon);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('as many days ahead as the threshold says, today included', () => {
  expect(found({ due: day('2022-07-14') })).toMatchObject([{ args: { days: 14, due: '2022-07-14' } }]);
  expect(found({ due: day('2022-07-15') })).toEqual([]);
  expect(found({ due: day('2022-06-30') })).toMatchObject([{ args: { days: 0 } }]);
  expect(found({ due: day('2022-06-29') })).toEqual([]);
});
