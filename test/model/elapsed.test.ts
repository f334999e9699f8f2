import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/date.ts';
import { elapsedPercent, planTime, timeFrom } from '../../src/model/elapsed.ts';
import type { Measure, Plan, Task } from '../../src/model/plan.ts';
import { aMeasure, aPlan, aTask, day, END, START } from '../support/model.ts';

describe('elapsedPercent', () => {
  test.each([
    ['the day before the start', '2021-12-31', 0],
    ['long before', '2020-01-01', 0],
    ['the first of ten days', '2022-01-01', 10],
    ['the fifth', '2022-01-05', 50],
    ['the last', '2022-01-10', 100],
    ['the day after', '2022-01-11', 100],
  ])('counts the day itself as gone by: %s', (_what, asOf, percent) => {
    expect(elapsedPercent(START, day('2022-01-10'), day(asOf))).toBe(percent);
  });

  test('a measure of one day has all its time gone by on it', () => {
    expect(elapsedPercent(START, START, START)).toBe(100);
    expect(elapsedPercent(START, START, day('2021-12-31'))).toBe(0);
  });

  test('a deadline before the start leaves no time', () => {
    expect(elapsedPercent(day('2022-01-02'), START, START)).toBe(100);
    expect(elapsedPercent(day('2022-06-01'), START, START)).toBe(100);
  });

  test('of days that make a whole percent is that percent', () => {
    const limit = addDays(START, 99);
    for (let percent = 1; percent <= 100; percent++) {
      expect(elapsedPercent(START, limit, addDays(START, percent - 1))).toBe(percent);
    }
  });
});

describe('time', () => {
  const plan = aPlan({ approved: day('2022-03-15') });
  const task = aTask();
  const from = (over: Partial<Measure> = {}, ofTask: Partial<Task> = {}, ofPlan: Partial<Plan> = {}, limit = END) =>
    timeFrom({ ...plan, ...ofPlan }, limit, { ...task, ...ofTask }, aMeasure(over));

  test('runs from the approval where no start is given', () => {
    expect(from()).toBe('2022-03-15');
    expect(planTime(plan, day('2022-03-15'))).toEqual({
      from: '2022-03-15',
      elapsed: elapsedPercent(day('2022-03-15'), END, day('2022-03-15')),
    });
  });

  test('runs from the start that is given, the nearest one, and not before the period', () => {
    expect(from({}, {}, { start: day('2022-02-01') })).toBe('2022-02-01');
    expect(from({}, { start: day('2022-04-01') }, { start: day('2022-02-01') })).toBe('2022-04-01');
    expect(from({ start: day('2022-01-10') }, { start: day('2022-04-01') })).toBe('2022-01-10');
    expect(from({ start: day('2021-12-01') })).toBe('2022-01-01');
  });

  test('runs from the addition of what was added after the approval', () => {
    expect(from({ approved: day('2022-05-10') })).toBe('2022-05-10');
    expect(from({}, { approved: day('2022-05-10') }, { approved: 'undated' })).toBe('2022-05-10');
    expect(from({ approved: day('2022-01-10') })).toBe('2022-03-15');
  });

  test('runs from the period where the order bears no date, or was given after the deadline', () => {
    expect(from({}, {}, { approved: 'undated' })).toBe('2022-01-01');
    expect(from({}, {}, {}, day('2022-02-28'))).toBe('2022-01-01');
  });
});
