import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/model/date.ts';
import { dayBefore, nextPeriod, periodAt, periodCalled, periodsBetween } from '../../src/report/period.ts';
import { day } from '../support/model.ts';

const someDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1999-12-27'), days));
const someLength = fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year');

test('a period is found again by its id, and holds the day that it was found by', () => {
  fc.assert(
    fc.property(someDate, someLength, (date, every) => {
      const period = periodAt(every, date);
      expect(period.start <= date && date <= period.end).toBe(true);
      expect(periodCalled(period.id)).toEqual(period);
    }),
  );
});

test('periods follow one another without a gap', () => {
  fc.assert(
    fc.property(someDate, someLength, (date, every) => {
      const period = periodAt(every, date);
      const next = nextPeriod(period);
      expect(next.start).toBe(addDays(period.end, 1));
      expect(dayBefore(next)).toBe(period.end);
    }),
  );
});

test.each([
  ['2022-W09', 'week', '2022-02-28', '2022-03-06'],
  ['2021-W52', 'week', '2021-12-27', '2022-01-02'],
  ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
  ['2022-02', 'month', '2022-02-01', '2022-02-28'],
  ['2022-Q2', 'quarter', '2022-04-01', '2022-06-30'],
  ['2022-H2', 'half-year', '2022-07-01', '2022-12-31'],
  ['2022', 'year', '2022-01-01', '2022-12-31'],
])('%s is a %s from %s to %s', (id, every, start, end) => {
  expect(periodCalled(id)).toEqual({ id, every, start, end });
});

test.each([
  '2022-W53',
  '2022-W00',
  '2022-W9',
  '2022-13',
  '2022-00',
  '2022-5',
  '2022-Q5',
  '2022-H3',
  '22',
  '',
  '2022-',
  '2022-X1',
])('%j names no period', (id) => {
  expect(periodCalled(id)).toBeUndefined();
});

test('every period from one day to another', () => {
  const ids = periodsBetween('month', day('2022-01-15'), day('2022-04-01')).map(({ id }) => id);
  expect(ids).toEqual(['2022-01', '2022-02', '2022-03', '2022-04']);
  expect(periodsBetween('week', day('2022-05-01'), day('2022-01-01'))).toEqual([]);
});
