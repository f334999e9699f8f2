import fc from 'fast-check';
import * as rrule from 'rrule';
import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS, type OwnDays } from '../../src/model/calendar.ts';
import { addDays, type PlanDate, planDate } from '../../src/model/date.ts';
import { type Every, MONTHS, occurrenceOn, ownYearStart, periodNamed, periodOf } from '../../src/model/period.ts';
import {
  fits,
  formerIds,
  lengthOf,
  type MonthDay,
  occurrenceAround,
  occurrencesOf,
  planCalendar,
  type Repeat,
} from '../../src/model/recurrence.ts';
import { runs } from '../support/stress.ts';

const day = planDate;
const EVERY: readonly Every[] = ['week', 'month', 'quarter', 'half-year', 'year'];
const YEAR = [day('2022-01-01'), day('2022-12-31')] as const;

const idsOf = (repeat: Repeat, start: PlanDate, end: PlanDate): readonly string[] =>
  occurrencesOf(repeat, start, end, NO_OWN_DAYS).map(({ id }) => id);

/** The due dates of `repeat` in 2022. */
const duesOf = (repeat: Repeat, own: OwnDays = NO_OWN_DAYS): readonly string[] =>
  occurrencesOf(repeat, ...YEAR, own).map(({ due }) => due);

describe('the occurrences of 2022', () => {
  test.each([
    ['month', 12, '2022-01', '2022-12'],
    ['quarter', 4, '2022-Q1', '2022-Q4'],
    ['half-year', 2, '2022-H1', '2022-H2'],
    ['year', 1, '2022', '2022'],
    // 1 and 2 January belong to the last week of 2021.
    ['week', 53, '2021-W52', '2022-W52'],
  ] as const)('every %s: %i of them', (every, count, first, last) => {
    const ids = idsOf({ every }, day('2022-01-01'), day('2022-12-31'));
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([count, first, last]);
  });

  test('a period that is only begun counts too', () => {
    expect(idsOf({ every: 'month' }, day('2022-03-31'), day('2022-05-01'))).toEqual(['2022-03', '2022-04', '2022-05']);
  });

  test('there are none where the end is before the start', () => {
    expect(idsOf({ every: 'week' }, day('2022-02-02'), day('2022-02-01'))).toEqual([]);
  });
});

test('are those of each day between start and end, each once, in order', () => {
  const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2019-12-25'), days));
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...EVERY), (from, length, every) => {
      const days = Array.from({ length: length + 1 }, (_, i): PlanDate => addDays(from, i));
      const expected = [...new Set(days.map((date) => occurrenceOn(every, date)))];
      expect(idsOf({ every }, from, addDays(from, length))).toEqual(expected);
    }),
    { numRuns: runs(60) },
  );
});

describe('the day on which an occurrence falls due', () => {
  test.each([
    [{ every: 'quarter' }, ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31']],
    [{ every: 'quarter', on: { month: 2, day: 15 } }, ['2022-02-15', '2022-05-15', '2022-08-15', '2022-11-15']],
    [{ every: 'half-year', on: { month: 6, day: 'last' } }, ['2022-06-30', '2022-12-31']],
    [{ every: 'year', on: { month: 2, day: 30 } }, ['2022-02-28']],
    [{ every: 'month', on: 31, until: day('2022-04-30') }, ['2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30']],
    [{ every: 'month', on: 'last', until: day('2022-03-30') }, ['2022-01-31', '2022-02-28']],
    // Without a day, a period that the end cuts off is due on the end.
    [{ every: 'month', until: day('2022-03-10') }, ['2022-01-31', '2022-02-28', '2022-03-10']],
    [{ every: 'week', on: 5, until: day('2022-01-14') }, ['2022-01-07', '2022-01-14']],
    // Sunday 2 January ends the last week of 2021.
    [{ every: 'week', until: day('2022-01-09') }, ['2022-01-02', '2022-01-09']],
  ] as const)('%j', (repeat, dues) => {
    expect(duesOf(repeat)).toEqual(dues);
  });

  test('is the first of each month in 2022, moved to the next workday', () => {
    expect(duesOf({ every: 'month', on: 1, shift: 'next-workday' })).toEqual([
      '2022-01-04',
      '2022-02-07',
      '2022-03-01',
      '2022-04-01',
      '2022-05-05',
      '2022-06-01',
      '2022-07-01',
      '2022-08-01',
      '2022-09-01',
      '2022-10-08',
      '2022-11-01',
      '2022-12-01',
    ]);
  });

  test('or to the previous one; the day before shifting stays to be read', () => {
    const repeat: Repeat = { every: 'month', on: 1, shift: 'previous-workday', until: day('2022-05-01') };
    const all = occurrencesOf(repeat, ...YEAR, NO_OWN_DAYS);
    expect(all.map(({ nominal, due }) => [nominal, due])).toEqual([
      ['2022-01-01', '2021-12-31'],
      ['2022-02-01', '2022-01-30'],
      ['2022-03-01', '2022-03-01'],
      ['2022-04-01', '2022-04-01'],
      ['2022-05-01', '2022-04-29'],
    ]);
  });

  test("moves off the office's own closures, and onto its own workdays", () => {
    const repeat: Repeat = { every: 'month', on: 1, shift: 'next-workday', until: day('2022-01-01') };
    expect(duesOf(repeat, { closed: [{ from: day('2022-01-04'), to: day('2022-01-05') }], workdays: [] })).toEqual([
      '2022-01-06',
    ]);
    expect(duesOf(repeat, { closed: [], workdays: [day('2022-01-02')] })).toEqual(['2022-01-02']);
  });

  test('is not moved in a year whose holidays are not known', () => {
    const repeat: Repeat = { every: 'month', on: 1, shift: 'next-workday' };
    const dues = occurrencesOf(repeat, day('2031-01-01'), day('2031-12-31'), NO_OWN_DAYS).map(({ due }) => due);
    expect(dues).toEqual(Array.from({ length: 12 }, (_, i) => `2031-${String(i + 1).padStart(2, '0')}-01`));
  });
});

test('an occurrence tells its period, and whether the plan waives it', () => {
  const repeat: Repeat = { every: 'half-year', on: { month: 1, day: 10 }, except: ['2022-H2'] };
  expect(occurrencesOf(repeat, ...YEAR, NO_OWN_DAYS)).toEqual([
    {
      id: '2022-H1',
      start: '2022-01-01',
      end: '2022-06-30',
      nominal: '2022-01-10',
      due: '2022-01-10',
      waived: false,
    },
    {
      id: '2022-H2',
      start: '2022-07-01',
      end: '2022-12-31',
      nominal: '2022-07-10',
      due: '2022-07-10',
      waived: true,
    },
  ]);
});

test.each([
  [{ every: 'week', on: 7 }, true],
  [{ every: 'week', on: 8 }, false],
  [{ every: 'week', on: 'last' }, false],
  [{ every: 'month', on: 31 }, true],
  [{ every: 'month', on: { month: 1, day: 1 } }, false],
  [{ every: 'quarter', on: { month: 3, day: 1 } }, true],
  [{ every: 'quarter', on: { month: 4, day: 1 } }, false],
  [{ every: 'year', on: 15 }, false],
] as const)('whether the day is one of the period: %j %s', (repeat, expected) => {
  expect(fits(repeat)).toBe(expected);
});

test.each([
  ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
  ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
  ['2021-W01', 'week', '2021-01-04', '2021-01-10'],
  ['2022-W52', 'week', '2022-12-26', '2023-01-01'],
  ['2022-02', 'month', '2022-02-01', '2022-02-28'],
  ['2022-Q4', 'quarter', '2022-10-01', '2022-12-31'],
  ['2022-H2', 'half-year', '2022-07-01', '2022-12-31'],
  ['2022', 'year', '2022-01-01', '2022-12-31'],
] as const)('%s names a %s, from %s to %s', (id, every, start, end) => {
  expect(periodNamed(id)).toEqual({ every, start, end });
  expect(occurrenceOn(every, day(start))).toBe(id);
  expect(occurrenceOn(every, day(end))).toBe(id);
});

test.each([
  '2022-W53',
  '9999-W60',
  '2021-W53',
  '2020-W54',
  '2020-W99',
  '2022-W00',
  '2022-W1',
  '2022-00',
  '2022-13',
  '2022-Q5',
  '2022-Q0',
  '2022-H3',
])('%s names no period', (id) => {
  expect(periodNamed(id)).toBeUndefined();
});

describe('over ten years, the same days as an independent library finds', () => {
  const TEN_YEARS = 3653;
  const someStart = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2012-01-01'), days));
  const monthDay: fc.Arbitrary<MonthDay> = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const));

  const onDay = (every: Every): fc.Arbitrary<Repeat> => {
    if (every === 'week') return fc.integer({ min: 1, max: 7 }).map((on) => ({ every, on }));
    if (every === 'month') return monthDay.map((on) => ({ every, on }));
    const month = fc.integer({ min: 1, max: MONTHS[every] });
    return fc.record({ month, day: monthDay }).map((on) => ({ every, on }));
  };

  const instant = (date: PlanDate): Date => new Date(`${date}T00:00:00Z`);

  /** The days from `start` to `end` that the library finds for `repeat`, by months and days of months alone. */
  function expected({ every, on }: Repeat, start: PlanDate, end: PlanDate): readonly string[] {
    const at = { dtstart: instant(start), until: instant(end) };
    const found = (options: Partial<rrule.Options>): readonly string[] =>
      new rrule.RRule({ ...at, ...options }).all().map((date) => date.toISOString().slice(0, 10));
    if (every === 'week') {
      return found({ freq: rrule.RRule.WEEKLY, byweekday: [typeof on === 'number' ? on - 1 : 6] });
    }
    const length = lengthOf(every);
    const { month, day: of } = typeof on === 'object' ? on : { month: length, day: on ?? 'last' };
    const bymonth = Array.from({ length: 12 / length }, (_, i) => i * length + month);
    // The last of the days 28 to n that a month has is n, or its last.
    const days = of === 'last' ? [-1] : of <= 28 ? [of] : Array.from({ length: of - 27 }, (_, i) => 28 + i);
    return found({ freq: rrule.RRule.MONTHLY, bymonth, bymonthday: days, bysetpos: -1 });
  }

  test.each(EVERY)('every %s on a day', (every) => {
    fc.assert(
      fc.property(onDay(every), someStart, (repeat, start) => {
        const end = addDays(start, TEN_YEARS);
        const days = occurrencesOf(repeat, start, end, NO_OWN_DAYS).map(({ due }) => due);
        expect(days).toEqual(expected(repeat, start, end));
      }),
      { numRuns: runs(20) },
    );
  });

  test.each(EVERY)('every %s on its last day', (every) => {
    fc.assert(
      fc.property(someStart, (start) => {
        const end = addDays(start, TEN_YEARS);
        const days = occurrencesOf({ every }, start, end, NO_OWN_DAYS);
        const whole = days.filter((occurrence) => occurrence.end <= end).map(({ due }) => due);
        expect(whole).toEqual(expected({ every }, start, end));
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('in a plan with years of its own', () => {
  const SCHOOL = { start: day('2022-09-01'), end: day('2023-08-31') };
  const of = (repeat: Repeat, period = SCHOOL): readonly string[] =>
    occurrencesOf(repeat, period.start, period.end, planCalendar({ period }, NO_OWN_DAYS)).map(
      ({ id, due }) => `${id} ${due}`,
    );

  test('years and halves are counted from its first day, months and quarters as ever', () => {
    expect(of({ every: 'year' })).toEqual(['2022-2023 2023-08-31']);
    expect(of({ every: 'half-year' })).toEqual(['2022-2023-H1 2023-02-28', '2022-2023-H2 2023-08-31']);
    expect(of({ every: 'quarter' })).toHaveLength(5);
    expect(of({ every: 'month' })).toHaveLength(12);
  });

  test('a day keeps its date: months are counted as the calendar does', () => {
    expect(of({ every: 'year', on: { month: 3, day: 15 } })).toEqual(['2022-2023 2023-03-15']);
    expect(of({ every: 'half-year', on: { month: 6, day: 'last' } })).toEqual([
      '2022-2023-H1 2022-12-31',
      '2022-2023-H2 2023-06-30',
    ]);
  });

  test.each([
    ['a short school year', '2022-09-01', '2023-07-15', ['2022-2023 2023-07-15']],
    ['two school years', '2022-09-01', '2024-08-31', ['2022-2023 2023-08-31', '2023-2024 2024-08-31']],
    ['a year from the middle of a month', '2022-08-16', '2023-08-15', ['2022-2023 2023-08-15']],
    ['a financial year', '2023-04-01', '2024-03-31', ['2023-2024 2024-03-31']],
    ['a plan to the end of a year', '2022-09-01', '2023-12-31', ['2022 2022-12-31', '2023 2023-12-31']],
    [
      'a plan of two years and a bit',
      '2021-09-15',
      '2023-11-10',
      ['2021 2021-12-31', '2022 2022-12-31', '2023 2023-11-10'],
    ],
  ])('%s', (_, start, end, years) => {
    expect(of({ every: 'year' }, { start: day(start), end: day(end) })).toEqual(years);
  });

  test('its years and halves tile the time, whatever day it begins on', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2016-01-02'), days));
    fc.assert(
      fc.property(start, fc.constantFrom('year', 'half-year'), (first, every) => {
        for (let date = first, i = 0; i < 800; i += 1, date = addDays(date, 1)) {
          const { start: from, end: to } = periodOf(every, date, first);
          expect(from <= date && date <= to).toBe(true);
          expect(occurrenceOn(every, from, first)).toBe(occurrenceOn(every, to, first));
          expect(occurrenceOn(every, addDays(to, 1), first)).not.toBe(occurrenceOn(every, to, first));
          expect(periodNamed(occurrenceOn(every, date, first), first)).toEqual({ every, start: from, end: to });
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test('what its occurrences were called before is known', () => {
    expect([...formerIds({ every: 'half-year' }, { period: SCHOOL })]).toEqual([
      ['2022-H2', '2022-2023-H1'],
      ['2023-H1', '2022-2023-H2'],
      ['2023-H2', '2022-2023-H2'],
    ]);
    expect([...formerIds({ every: 'year' }, { period: SCHOOL }).keys()]).toEqual(['2022', '2023']);
    expect(formerIds({ every: 'month' }, { period: SCHOOL }).size).toBe(0);
    expect(formerIds({ every: 'year' }, { period: { start: YEAR[0], end: YEAR[1] } }).size).toBe(0);
  });
});

describe('every term', () => {
  const terms = [
    { name: '2023年春季学期', from: day('2023-02-13'), to: day('2023-07-07') },
    { name: '2022年秋季学期', from: day('2022-09-01'), to: day('2023-01-15') },
  ];
  const period = { start: day('2022-09-01'), end: day('2023-06-30') };
  const of = (own: OwnDays, plan: { terms?: typeof terms } = {}) =>
    occurrencesOf(
      { every: 'term', shift: 'previous-workday' },
      period.start,
      period.end,
      planCalendar({ period, ...plan }, own),
    ).map(({ id, due }) => `${id} ${due}`);

  test('is due on its last day, or on the duty’s own; in the order of their days', () => {
    expect(of({ ...NO_OWN_DAYS, terms })).toEqual(['2022年秋季学期 2023-01-13', '2023年春季学期 2023-06-30']);
  });

  test('goes by the plan’s own terms before the office’s; by none there is no occurrence', () => {
    expect(of({ ...NO_OWN_DAYS, terms }, { terms: terms.slice(0, 1) })).toEqual(['2023年春季学期 2023-06-30']);
    expect(of(NO_OWN_DAYS)).toEqual([]);
  });
});

test('the last year that can be written has its periods, and every month its days', () => {
  const span = [day('9999-01-01'), day('9999-12-31')] as const;
  for (const every of EVERY.filter((one) => one !== 'week')) {
    expect(occurrencesOf({ every }, ...span, NO_OWN_DAYS).at(-1)?.due).toBe('9999-12-31');
  }
  const on = { month: 3, day: 'last' } as const;
  expect(
    occurrencesOf({ every: 'quarter', on }, ...span, NO_OWN_DAYS)
      .map(({ due }) => due)
      .at(-1),
  ).toBe('9999-12-31');
});

test('the period around a day: of terms the one before where none holds it, else the first', () => {
  const term = (name: string, from: string, to: string) => ({ name, from: day(from), to: day(to) });
  const terms = [term('秋季', '2022-09-01', '2023-01-15'), term('春季', '2022-02-20', '2022-07-10')];
  const around = (date: string) => occurrenceAround('term', day(date), { ...NO_OWN_DAYS, terms });
  expect(['2022-01-01', '2022-02-20', '2022-08-01', '2022-09-01', '2024-01-01'].map(around)).toEqual([
    '春季',
    '春季',
    '春季',
    '秋季',
    '秋季',
  ]);
  expect(occurrenceAround('term', day('2022-01-01'), NO_OWN_DAYS)).toBeUndefined();
  expect(occurrenceAround('month', day('2022-01-01'), { ...NO_OWN_DAYS, terms })).toBe('2022-01');
});

test.each([
  ['2021-09-01', '2022-08-31', true],
  ['2021-09-01', '2022-07-15', true],
  ['2021-09-01', '2022-09-01', false],
  ['2021-09-01', '2023-08-31', true],
  ['2021-09-01', '2023-08-30', false],
  ['2021-09-01', '2023-09-01', false],
  ['2021-01-01', '2022-08-31', false],
  ['2021-09-01', '2022-12-31', false],
  ['2022-03-01', '2022-10-31', false],
] as const)('a plan from %s to %s has years of its own: %s', (start, end, has) => {
  expect(ownYearStart({ start: day(start), end: day(end) })).toBe(has ? start : undefined);
});
