import { expect, test } from 'vitest';
import { deadlineBeforeStart } from '../../../../src/check/rules/deadline/before-start.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aPlanOf, aTask, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineBeforeStart);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('a start after the deadline; one day for both is fine', () => {
  expect(found({ start: day('2022-07-02'), due: day('2022-07-01') })).toMatchObject([
    { path: ['tasks', 0, 'measures', 0, 'start'], args: { start: '2022-07-02', due: '2022-07-01' } },
  ]);
  expect(found({ start: day('2022-07-01'), due: day('2022-07-01') })).toEqual([]);
});

test('the deadline may be the task’s', () => {
  const task = aTask({ due: day('2022-06-01'), measures: [aMeasure({ start: day('2022-07-01') })] });
  expect(check(aWorkspace(aPlan({ tasks: [task] })))).toMatchObject([{ args: { task: '1' } }]);
});

test('outside the period each has its own finding', () => {
  expect(found({ start: day('2023-01-01'), due: day('2022-07-01') })).toEqual([]);
  expect(found({ start: day('2022-07-01'), due: day('2021-07-01') })).toEqual([]);
});
