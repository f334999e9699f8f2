/** Days as numbers, held to date-fns. */
import fc from 'fast-check';
import { test } from 'vitest';
import { isoWeek, isPlanDate, weekday } from '../../src/model/date.ts';
import * as byLibrary from '../../src/model/date-by-library.ts';
import { runs } from '../support/stress.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const written = fc
  .record({ year: fc.nat(9999), month: fc.nat(13), date: fc.nat(32) })
  .map(({ year, month, date }) => `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);

/** The days around the ends of years, where weeks belong to another year than their days. */
const turning = fc
  .record({ year: fc.nat(9999), date: fc.integer({ min: 1, max: 5 }), isEnd: fc.boolean() })
  .map(({ year, date, isEnd }) => `${String(year).padStart(4, '0')}-${isEnd ? `12-${26 + date}` : `01-${two(date)}`}`);

test('which days there are, their weeks and their days of the week are those of date-fns', () => {
  fc.assert(
    fc.property(fc.oneof(written, turning), (text) => {
      if (isPlanDate(text) !== byLibrary.isPlanDate(text)) return false;
      return (
        !isPlanDate(text) || (isoWeek(text) === byLibrary.isoWeek(text) && weekday(text) === byLibrary.weekday(text))
      );
    }),
    { numRuns: runs(400_000, 3000) },
  );
});
