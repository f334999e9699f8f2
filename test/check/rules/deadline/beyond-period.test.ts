import { expect, test } from 'vitest';
import { deadlineBeyondPeriod } from '../../../../src/check/rules/deadline/beyond-period.ts';
import type { Measure, Task } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineBeyondPeriod);

const found = (measure: Partial<Measure>, task: Partial<Task> = {}) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ ...task, measures: [aMeasure(measure)] })] })));

const fault = (path: readonly (string | number)[], due: string) => ({
  rule: 'deadline/beyond-period',
  severity: 'warning',
  file: 'plan.yaml',
  path,
  args: { due, end: '2022-12-31' },
});

test.each(['2023-01-01', '2027-12-31'])('a deadline on %s, of a measure or a task, is asked about', (date) => {
  const due = day(date);
  expect(found({ due })).toEqual([fault(['tasks', 0, 'measures', 0, 'due'], date)]);
  expect(found({}, { due })).toEqual([fault(['tasks', 0, 'due'], date)]);
});

test('with the key beside it it is meant', () => {
  const due = day('2024-06-30');
  expect(found({ due, beyondPeriod: true })).toEqual([]);
  expect(found({}, { due, beyondPeriod: true })).toEqual([]);
  expect(found({ due, beyondPeriod: false })).toHaveLength(1);
});

test.each(['2021-12-31', '2022-01-01', '2022-12-31'])('%s is not after the end', (date) => {
  expect(found({ due: day(date) })).toEqual([]);
});

test('where all deadlines lie after the end, it is said once, of the period', () => {
  const measures = ['1-1', '1-2', '1-3'].map((id) => aMeasure({ id, due: day('2023-06-30') }));
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ measures })] })))).toMatchObject([
    { path: ['period'], args: { due: '2023-06-30', count: 3, end: '2022-12-31' } },
  ]);
});
