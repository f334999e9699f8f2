/** The names above the charts of a terminal: months, and the years of a plan of several. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/model/date.ts';
import { axisOf, monthLabels } from '../../../src/render/terminal/axis.ts';
import { columnsOf } from '../../../src/render/text/columns.ts';
import { MESSAGES } from '../../support/messages.ts';
import { day } from '../../support/model.ts';
import { runs } from '../../support/stress.ts';

const labels = (start: string, end: string, room: number, language: 'zh' | 'en' = 'zh'): string =>
  monthLabels(axisOf({ start: day(start), end: day(end) }, room), MESSAGES[language]);

describe('in a period of several years', () => {
  test.each([
    ['2020-09-15', '2023-02-10', 62, ['2021', '2022', '2023']],
    ['2021-01-01', '2023-12-31', 70, ['2021', '2022', '2023']],
    ['2016-07-01', '2025-06-30', 60, ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']],
    ['2022-09-01', '2023-08-31', 60, ['2023']],
    ['2022-11-01', '2023-01-20', 30, ['2023']],
  ])('%s to %s names the years', (start, end, room, years) => {
    expect(labels(start, end, room).match(/\d{4}/g)).toEqual(years);
    expect(labels(start, end, room, 'en').match(/\d{4}/g)).toEqual(years);
  });

  test('where they have no room in full, by their last digits', () => {
    const years = labels('2016-07-01', '2025-06-30', 42).match(/'\d{2}/g);
    expect(years).toEqual(["'17", "'18", "'19", "'20", "'21", "'22", "'23", "'24", "'25"]);
  });

  test('each stands where it begins', () => {
    const line = labels('2020-09-15', '2023-02-10', 62);
    const { cellOf } = axisOf({ start: day('2020-09-15'), end: day('2023-02-10') }, 62);
    expect([line.indexOf('2021'), line.indexOf('2022')]).toEqual([
      cellOf(day('2021-01-01')),
      cellOf(day('2022-01-01')),
    ]);
  });
});

test('a period of one year has the names of its months alone', () => {
  expect(labels('2022-01-01', '2022-12-31', 60)).toMatch(/^1月 +2月 .*12月 *$/);
});

test('whatever the period and the room, the names fill the axis and no more', () => {
  const period = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 4000 }));
  fc.assert(
    fc.property(
      period,
      fc.integer({ min: 1, max: 150 }),
      fc.constantFrom('zh', 'en'),
      ([from, length], room, language) => {
        const start = addDays(day('2016-01-01'), from);
        const axis = axisOf({ start, end: addDays(start, length) }, room);
        expect(columnsOf(monthLabels(axis, MESSAGES[language]))).toBe(axis.cells);
      },
    ),
    { numRuns: runs(100) },
  );
});
