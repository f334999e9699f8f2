import { expect, test } from 'vitest';
import { measureMilestoneTooLate } from '../../../../src/check/rules/measure/milestone-too-late.ts';
import type { Measure, Task } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(measureMilestoneTooLate);

const found = (due: string, measure: Partial<Measure> = {}, task: Partial<Task> = {}) => {
  const milestones = [
    { title: '近期的', dueTerm: '近期' },
    { title: '方案', due: day(due) },
  ];
  return check(aWorkspace(aPlan({ tasks: [aTask({ ...task, measures: [aMeasure({ milestones, ...measure })] })] })));
};

test('after the deadline of the measure, or of its task, or the end of the period; on the day itself it is not', () => {
  const own = { due: day('2022-06-30') };
  expect(found('2022-07-01', own)).toMatchObject([
    {
      path: ['tasks', 0, 'measures', 0, 'milestones', 1, 'due'],
      args: { id: '1-1', title: '方案', due: '2022-07-01', limit: '2022-06-30' },
    },
  ]);
  expect(found('2022-06-30', own)).toEqual([]);
  expect(found('2022-07-01', {}, own)).toHaveLength(1);
  expect(found('2022-06-30', {}, own)).toEqual([]);
  expect(found('2023-01-01')).toMatchObject([{ args: { limit: '2022-12-31' } }]);
  expect(found('2022-12-31')).toEqual([]);
});

test('what may go beyond the period has no end but its own deadline', () => {
  expect(found('2023-01-01', { beyondPeriod: true })).toEqual([]);
  expect(found('2023-01-01', {}, { beyondPeriod: true })).toEqual([]);
  expect(found('2024-01-01', { beyondPeriod: true, due: day('2023-06-30') })).toHaveLength(1);
});

test('nothing is concluded where a deadline could not be read', () => {
  expect(found('2023-01-01', { lost: ['due'] })).toEqual([]);
  expect(found('2023-01-01', {}, { lost: ['due'] })).toEqual([]);
});
