import { expect, test } from 'vitest';
import { deadlineOutsidePeriod } from '../../../../src/check/rules/deadline/outside-period.ts';
import type { Measure, Task } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineOutsidePeriod);

const found = (measure: Partial<Measure>, task: Partial<Task> = {}) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ ...task, measures: [aMeasure(measure)] })] })));

const fault = (path: readonly (string | number)[], date: string) => ({
  rule: 'deadline/outside-period',
  severity: 'error',
  file: 'plan.yaml',
  path,
  args: { date, start: '2022-01-01', end: '2022-12-31' },
});

const inMeasure = ['tasks', 0, 'measures', 0];

test.each(['2021-12-31', '2020-06-30'])('the deadline of a measure on %s', (date) => {
  expect(found({ due: day(date) })).toEqual([fault([...inMeasure, 'due'], date)]);
});

test.each(['2021-12-31', '2023-01-01'])('the start of a measure on %s', (date) => {
  expect(found({ start: day(date) })).toEqual([fault([...inMeasure, 'start'], date)]);
});

test('the deadline of a task', () => {
  expect(found({}, { due: day('2021-01-31') })).toEqual([fault(['tasks', 0, 'due'], '2021-01-31')]);
});

test.each(['2022-01-01', '2022-06-30', '2022-12-31'])('%s lies within', (date) => {
  expect(found({ start: day(date), due: day(date) }, { due: day(date) })).toEqual([]);
});

test('both dates of a measure', () => {
  expect(found({ start: day('2023-01-01'), due: day('2021-12-31') })).toHaveLength(2);
});
