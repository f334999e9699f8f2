import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlanDate, planDate } from '../../src/model/date.ts';
import { type Every, occurrenceOn, occurrencesOf } from '../../src/model/recurrence.ts';

const day = planDate;
const EVERY: readonly Every[] = ['week', 'month', 'quarter', 'half-year', 'year'];

describe('the occurrences of 2022', () => {
  test.each([
    ['month', 12, '2022-01', '2022-12'],
    ['quarter', 4, '2022-Q1', '2022-Q4'],
    ['half-year', 2, '2022-H1', '2022-H2'],
    ['year', 1, '2022', '2022'],
    // 1 and 2 January belong to the last week of 2021.
    ['week', 53, '2021-W52', '2022-W52'],
  ] as const)('every %s: %i of them', (every, count, first, last) => {
    const ids = occurrencesOf({ every }, day('2022-01-01'), day('2022-12-31'));
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([count, first, last]);
  });

  test('a period that is only begun counts too', () => {
    expect(occurrencesOf({ every: 'month' }, day('2022-03-31'), day('2022-05-01'))).toEqual([
      '2022-03',
      '2022-04',
      '2022-05',
    ]);
  });

  test('there are none where the end is before the start', () => {
    expect(occurrencesOf({ every: 'week' }, day('2022-02-02'), day('2022-02-01'))).toEqual([]);
  });
});

test('are those of each day between start and end, each once, in order', () => {
  const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2019-12-25'), days));
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...EVERY), (from, length, every) => {
      const days = Array.from({ length: length + 1 }, (_, i): PlanDate => addDays(from, i));
      const expected = [...new Set(days.map((date) => occurrenceOn(every, date)))];
      expect(occurrencesOf({ every }, from, addDays(from, length))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
