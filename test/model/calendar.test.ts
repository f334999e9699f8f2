import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkdays,
  isWorkday,
  NO_OWN_DAYS,
  nextUnknownYear,
  type OwnDays,
  unknownYears,
  workdaysBetween,
} from '../../src/model/calendar.ts';
import { addDays, planDate as day, daysBetween, type PlanDate } from '../../src/model/date.ts';
import { runs } from '../support/stress.ts';

const daysOf = (from: PlanDate, to: PlanDate): readonly PlanDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));

const works = (date: string, own: OwnDays = NO_OWN_DAYS) => isWorkday(day(date), own);

// State Council General Office, 国办发明电〔2021〕11号: the holidays of 2022.
const OFF = [
  ['2022-01-01', '2022-01-03'],
  ['2022-01-31', '2022-02-06'],
  ['2022-04-03', '2022-04-05'],
  ['2022-04-30', '2022-05-04'],
  ['2022-06-03', '2022-06-05'],
  ['2022-09-10', '2022-09-12'],
  ['2022-10-01', '2022-10-07'],
  ['2022-12-31', '2022-12-31'],
] as const;

describe('the year 2022', () => {
  test.each(OFF)('%s to %s nobody works', (from, to) => {
    expect(daysOf(day(from), day(to)).filter((date) => works(date))).toEqual([]);
  });

  test.each(['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'])(
    '%s is worked in the stead of a holiday',
    (date) => {
      expect(works(date)).toBe(true);
    },
  );

  test('has 249 workdays', () => {
    expect(daysOf(day('2022-01-01'), day('2022-12-31')).filter((date) => works(date))).toHaveLength(249);
  });
});

describe('a year that is not known', () => {
  test.each(['2003-05-01', '2031-01-06', '2099-12-31'])('%s is neither', (date) => {
    expect(works(date)).toBeUndefined();
  });

  test.each([
    ['2022-01-01', '2022-12-31', []],
    ['2002-12-31', '2005-01-01', ['2002', '2003']],
    ['2003-05-01', '2003-06-01', ['2003']],
    ['2030-12-31', '2031-01-01', ['2030', '2031']],
    ['2031-01-01', '2030-12-31', []],
  ])('from %s to %s: %j', (from, to, years) => {
    expect(unknownYears(day(from), day(to), NO_OWN_DAYS)).toEqual(years);
  });

  test('gives no number of workdays', () => {
    expect(workdaysBetween(day('2030-12-20'), day('2031-01-10'), NO_OWN_DAYS)).toBeUndefined();
    expect(workdaysBetween(day('2031-01-10'), day('2030-12-20'), NO_OWN_DAYS)).toBeUndefined();
    expect(addWorkdays(day('2030-12-20'), 10, NO_OWN_DAYS)).toBeUndefined();
  });
});

describe('the office’s own days', () => {
  const own: OwnDays = {
    closed: [{ from: day('2022-07-18'), to: day('2022-08-28') }],
    workdays: [day('2022-08-20')],
  };

  test('closures are days off, both ends included', () => {
    expect(['2022-07-15', '2022-07-18', '2022-08-26', '2022-08-29'].map((date) => works(date, own))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('a closure from Tuesday to Thursday leaves Monday and Friday, and one of a day is that day', () => {
    const closed = [
      { from: day('2022-07-05'), to: day('2022-07-07') },
      { from: day('2022-07-13'), to: day('2022-07-13') },
    ];
    const weekdays = [4, 5, 6, 7, 8, 12, 13, 14].map((date) => day(`2022-07-${String(date).padStart(2, '0')}`));
    expect(weekdays.filter((date) => works(date, { closed, workdays: [] }))).toEqual([
      '2022-07-04',
      '2022-07-08',
      '2022-07-12',
      '2022-07-14',
    ]);
  });

  test('a day that is worked all the same counts, in a closure and in a year not known too', () => {
    expect(works('2022-08-20', own)).toBe(true);
    expect(works('2031-01-06', { closed: [], workdays: [day('2031-01-06')] })).toBe(true);
  });
});

describe('a year of which the office gives days of its own', () => {
  const own: OwnDays = { closed: [{ from: day('2030-12-30'), to: day('2031-01-03') }], workdays: [day('2032-02-07')] };

  test('goes by these', () => {
    expect(['2030-12-27', '2031-01-01', '2031-01-06', '2032-02-07'].map((date) => works(date, own))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(workdaysBetween(day('2030-12-27'), day('2031-01-07'), own)).toBe(2);
    expect(addWorkdays(day('2030-12-27'), 2, own)).toBe('2031-01-07');
  });

  test('of others nobody knows the workdays still', () => {
    expect(works('2033-01-04', own)).toBeUndefined();
    expect(unknownYears(day('2029-06-01'), day('2033-01-01'), own)).toEqual(['2029', '2033']);
    expect(unknownYears(day('2025-06-01'), day('2028-01-01'), NO_OWN_DAYS)).toEqual(['2027', '2028']);
  });

  test('the first year that lacks is named', () => {
    expect(nextUnknownYear(day('2026-12-30'), NO_OWN_DAYS)).toBe('2027');
    expect(nextUnknownYear(day('2030-12-31'), own)).toBe('2033');
    expect(nextUnknownYear(day('2003-06-01'), NO_OWN_DAYS)).toBe('2003');
  });
});

describe('workdays between two days', () => {
  test.each([
    ['2022-06-30', '2022-06-30', 0],
    ['2022-06-30', '2022-07-01', 1],
    ['2022-06-30', '2022-07-08', 6],
    ['2022-01-28', '2022-02-07', 3],
    ['2022-06-30', '2022-06-20', -8],
  ])('from %s to %s: %i', (from, to, count) => {
    expect(workdaysBetween(day(from), day(to), NO_OWN_DAYS)).toBe(count);
  });

  test('are what addWorkdays adds', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2012-01-01'), n));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addWorkdays(from, count, NO_OWN_DAYS);
        expect(to && workdaysBetween(from, to, NO_OWN_DAYS)).toBe(count);
      }),
      { numRuns: runs(100) },
    );
  });

  test('are those that are met on the way, day by day, or none that anybody knows', () => {
    const someDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2024-06-01'), n));
    const someOwn = fc.record({
      closed: fc.array(
        fc.record({ from: someDay, length: fc.integer({ min: 0, max: 40 }) }).map(({ from, length }) => ({
          from,
          to: addDays(from, length),
        })),
        { maxLength: 2 },
      ),
      workdays: fc.array(someDay, { maxLength: 2 }),
    });
    const walked = (from: PlanDate, to: PlanDate, own: OwnDays): number | undefined => {
      const days = daysOf(from, to).slice(1);
      const known = days.map((date) => isWorkday(date, own));
      return known.includes(undefined) ? undefined : known.filter(Boolean).length;
    };
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 500 }), someOwn, (from, days, own) => {
        const to = addDays(from, days);
        const count = walked(from, to, own);
        expect(workdaysBetween(from, to, own)).toBe(count);
        const late = workdaysBetween(to, from, own);
        expect(late === undefined ? undefined : 0 - late).toBe(count);
      }),
      { numRuns: runs(100) },
    );
  });

  test('are counted once a year, however many deadlines ask', () => {
    let looks = 0;
    const workdays = Object.assign([day('2022-08-20')], {
      includes: () => {
        looks += 1;
        return false;
      },
    });
    const own: OwnDays = { closed: [], workdays };
    for (const to of daysOf(day('2022-01-02'), day('2022-12-31'))) workdaysBetween(day('2022-01-01'), to, own);
    expect(looks).toBe(365);
  });
});
