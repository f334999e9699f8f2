import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isoWeek,
  isPlanDate,
  monthsOf,
  planDate,
  quarter,
  typedDate,
  weekday,
} from '../../src/model/date.ts';
import { day } from '../support/model.ts';
import { runs } from '../support/stress.ts';

/** Every day of the Gregorian calendar from 1900-01-01, a Monday, to 2100-12-31, counted out by hand. */
const CALENDAR = Array.from({ length: 201 }, (_, i) => 1900 + i).flatMap((year) => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    .flatMap((days, month) => Array.from({ length: days }, (_, i) => [month + 1, i + 1] as const))
    .map(([month, date], ordinal) => ({ text: `${year}-${two(month)}-${two(date)}`, year, ordinal }));
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function textAt(index: number): string {
  return CALENDAR[index]?.text ?? '';
}

const anIndex = fc.integer({ min: 0, max: CALENDAR.length - 1 });

describe('isPlanDate', () => {
  test('takes every day of 1900 to 2100', () => {
    expect(CALENDAR).toHaveLength(73_414);
    expect(CALENDAR.filter(({ text }) => !isPlanDate(text))).toEqual([]);
  });

  test.each([
    ['a day that February never has', '2022-02-30'],
    ['February 29 of a common year', '2022-02-29'],
    ['February 29 of a century that is no leap year', '1900-02-29'],
    ['a thirteenth month', '2022-13-01'],
    ['a month zero', '2022-00-10'],
    ['a day zero', '2022-01-00'],
    ['a day 32', '2022-01-32'],
    ['April 31', '2022-04-31'],
    ['one digit for month and day', '2022-1-1'],
    ['full-width digits', '２０２２-01-01'],
    ['Arabic digits', '٢٠٢٢-٠١-٠١'],
    ['a time', '2022-01-01T00:00:00'],
    ['a time and a zone', '2022-01-01T00:00:00Z'],
    ['a time after a space', '2022-01-01 12:00'],
    ['no hyphens', '20220101'],
    ['slashes', '2022/01/01'],
    ['Chinese', '2022年1月1日'],
    ['a space before it', ' 2022-01-01'],
    ['a line end after it', '2022-01-01\n'],
    ['a year of five digits', '12022-01-01'],
    ['a signed year', '+002022-01-01'],
    ['an ISO week', '2022-W01'],
    ['an ordinal day', '2022-001'],
    ['a month', '2022-01'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(isPlanDate(text)).toBe(false);
  });

  test('agrees with the format "date" of ajv-formats, by which the files are validated', () => {
    const ajv = new Ajv();
    addFormats(ajv, ['date']);
    const valid = ajv.compile({ type: 'string', format: 'date' });
    const number = (max: number) => fc.integer({ min: 0, max });
    const likely = fc
      .tuple(number(9999), number(14), number(33))
      .map(([year, month, date]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
    const unlikely = fc.stringMatching(/^[0-9٣３]{1,5}[-/年]?[0-9]{1,2}-[0-9]{1,2}[TZ \n]?$/);
    fc.assert(
      fc.property(fc.oneof(likely, unlikely, fc.string()), (text) => isPlanDate(text) === valid(text)),
      { numRuns: runs(3000) },
    );
  });
});

describe('typedDate', () => {
  test.each([
    ['2022-06-09'],
    ['2022-6-9'],
    ['2022/6/9'],
    ['2022/06/09'],
    ['2022.6.9'],
    ['2022年6月9日'],
    ['2022年06月09号'],
    [' 2022 年 6 月 9 日 '],
    ['２０２２－０６－０９'],
    ['2022／6／9'],
    ['20220609'],
  ])('takes %s as a person means it', (text) => {
    expect(typedDate(text)).toBe('2022-06-09');
  });

  test.each([
    ['6月9日'],
    ['6/9'],
    ['9/6/2022'],
    ['22/6/9'],
    ['2022-6/9'],
    ['2022年6月'],
    ['2022/2/30'],
    ['2022/13/1'],
    ['2022069'],
    ['202206091'],
    ['今天'],
    [''],
  ])('does not guess at %s', (text) => {
    expect(typedDate(text)).toBeUndefined();
  });

  test('takes every date that files may hold, as it is', () => {
    fc.assert(fc.property(anIndex, (index) => typedDate(textAt(index)) === textAt(index)));
  });
});

describe('planDate', () => {
  test('gives the date as it is written', () => {
    expect(planDate('2022-06-30')).toBe('2022-06-30');
  });

  test('throws on what is no date, and names it', () => {
    expect(() => planDate('2022-02-30')).toThrow(new RangeError('not a date: 2022-02-30'));
  });
});

describe('daysBetween and addDays', () => {
  test.each([
    ['a day', '2022-06-30', '2022-07-01', 1],
    ['the same day', '2022-06-30', '2022-06-30', 0],
    ['backwards', '2022-07-01', '2022-06-30', -1],
    ['a common year', '2022-01-01', '2023-01-01', 365],
    ['a leap year', '2020-01-01', '2021-01-01', 366],
    ['over February 29', '2020-02-28', '2020-03-01', 2],
    ['over the night when clocks in America go forward', '2022-03-12', '2022-03-14', 2],
    ['over the night when clocks in Europe go forward', '2022-03-26', '2022-03-28', 2],
    ['over the night when clocks in America go back', '2022-11-05', '2022-11-07', 2],
    ['over the night when clocks in Europe go back', '2022-10-29', '2022-10-31', 2],
    ['over the summer time that China had', '1988-04-16', '1988-04-18', 2],
    ['over the day when Shanghai changed its clocks for good', '1927-12-31', '1928-01-02', 2],
    ['from the first year that can be written', '0001-01-01', '0002-01-01', 365],
  ])('count the days over %s', (_what, from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
    expect(addDays(day(from), days)).toBe(to);
  });

  test('agree with the calendar counted out by hand', () => {
    fc.assert(
      fc.property(anIndex, anIndex, (from, to) => {
        expect(daysBetween(day(textAt(from)), day(textAt(to)))).toBe(to - from);
        expect(addDays(day(textAt(from)), to - from)).toBe(textAt(to));
      }),
      { numRuns: runs(2000) },
    );
  });

  test('undo each other', () => {
    fc.assert(
      fc.property(anIndex, fc.integer({ min: -40_000, max: 40_000 }), (index, days) => {
        const date = day(textAt(index));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  test('the way back is the way there, counted negatively', () => {
    fc.assert(
      fc.property(anIndex, anIndex, (a, b) => {
        const [from, to] = [day(textAt(a)), day(textAt(b))];
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
      }),
    );
  });

  test('dates sort as text', () => {
    fc.assert(
      fc.property(anIndex, anIndex, (a, b) => {
        const [from, to] = [day(textAt(a)), day(textAt(b))];
        expect(from < to).toBe(daysBetween(from, to) > 0);
      }),
    );
  });
});

describe('isoWeek', () => {
  test.each([
    ['2022-01-01', '2021-W52'],
    ['2022-01-02', '2021-W52'],
    ['2022-01-03', '2022-W01'],
    ['2022-02-27', '2022-W08'],
    ['2022-02-28', '2022-W09'],
    ['2022-03-06', '2022-W09'],
    ['2022-05-11', '2022-W19'],
    ['2022-12-31', '2022-W52'],
    ['2023-01-01', '2022-W52'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2018-12-31', '2019-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (date, week) => {
    expect(isoWeek(day(date))).toBe(week);
  });

  test('has four digits for the year, however early', () => {
    expect(isoWeek(day('0050-02-28'))).toBe('0050-W09');
  });

  test('agrees with the week counted out by hand: the one whose Thursday lies in the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: CALENDAR.length - 8 }), (index) => {
        const thursday = CALENDAR[index - (index % 7) + 3] ?? { year: 0, ordinal: 0 };
        const week = `${thursday.year}-W${two(Math.floor(thursday.ordinal / 7) + 1)}`;
        expect(isoWeek(day(textAt(index)))).toBe(week);
      }),
      { numRuns: runs(2000) },
    );
  });
});

test.each([
  ['2022-01-01', 1],
  ['2022-03-31', 1],
  ['2022-04-01', 2],
  ['2022-06-30', 2],
  ['2022-07-01', 3],
  ['2022-09-30', 3],
  ['2022-10-01', 4],
  ['2022-12-31', 4],
])('%s lies in quarter %i', (date, expected) => {
  expect(quarter(day(date))).toBe(expected);
});

describe('beyond the days that can be written', () => {
  test('lies the last of them, or the first', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(addDays(day('9999-12-30'), 400_000)).toBe('9999-12-31');
    expect(addDays(day('0000-01-01'), -1)).toBe('0000-01-01');
    expect(addDays(day('0000-12-31'), -400_000)).toBe('0000-01-01');
    expect(planDate('10000-01-01')).toBe('9999-12-31');
    expect(planDate('-0001-12-31')).toBe('0000-01-01');
  });

  test.each(['', 'x10000-01-01', '10000-01-01x', '10000-01', 'x-1-01-01', '-1-01-01x', '2022-02-30'])(
    'what is no date is none: %j',
    (text) => {
      expect(() => planDate(text)).toThrow(`not a date: ${text}`);
    },
  );
});

test('the days of a week are numbered from Monday', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((n) => weekday(addDays(day('2022-06-26'), n)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('the months of a period begin with its first day, and then with each first of a month', () => {
  const months = (start: string, end: string) => monthsOf({ start: day(start), end: day(end) });
  expect(months('2021-11-15', '2022-02-01')).toEqual(['2021-11-15', '2021-12-01', '2022-01-01', '2022-02-01']);
  expect(months('2022-02-28', '2022-02-28')).toEqual(['2022-02-28']);
  expect(months('2022-03-01', '2022-02-28')).toEqual([]);
  expect(months('9999-12-01', '9999-12-31')).toEqual(['9999-12-01']);
});
