import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burnupOf, monthlyOf } from '../../src/projection/burnup.ts';
import { projections } from '../../src/projection/project.ts';
import { narrowed } from '../../src/projection/totals.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day, someDay, someEntries } from '../support/model.ts';
import { runs } from '../support/stress.ts';

const settings = aWorkspace();

// Weights 3, 1 and 1 count, 5 in all; 1-3 is cancelled on the date of the view, so it counts in no week.
const plan = aPlanOf(
  [
    aMeasure({ id: '1-1', weight: 3, due: day('2022-01-09') }),
    aMeasure({ id: '1-2', weight: 1, due: day('2022-01-20') }),
    aMeasure({ id: '1-3', weight: 1, due: day('2022-01-02') }),
    aMeasure({ id: '1-4', weight: 1 }),
  ],
  {
    period: { start: day('2022-01-01'), end: day('2022-01-31') },
    journal: [
      anEntry({ on: '1-3', date: day('2022-01-02'), percent: 100 }),
      anEntry({ on: '1-1', date: day('2022-01-05'), percent: 50 }),
      anEntry({ on: '1-2', date: day('2022-01-12'), amend: { due: day('2022-01-28') }, reason: '推迟' }),
      anEntry({ on: '1-3', date: day('2022-01-15'), state: 'cancelled', reason: '取消' }),
      anEntry({ on: '1-1', date: day('2022-01-16'), state: 'done' }),
      anEntry({ on: '1-2', date: day('2022-01-18'), percent: 40 }),
      anEntry({ on: '1-2', date: day('2022-01-20'), percent: 90 }),
    ],
  },
);
const at = projections(plan, settings);
const on = (date: string) => burnupOf(at(day(date)), at);

describe('week by week', () => {
  test('the numbers are those computed by hand', () => {
    const { weeks } = on('2022-01-19');
    expect(weeks.map((w) => [w.week, w.end, w.promised, w.rescheduled, w.achieved])).toEqual([
      ['2021-W52', '2022-01-02', 0, 0, 0],
      ['2022-W01', '2022-01-09', 60, 60, 30],
      ['2022-W02', '2022-01-16', 60, 60, 60],
      // The week under way: (3 × 100 + 40) ÷ 5; what is entered for the 20th is not known yet.
      ['2022-W03', '2022-01-23', 80, 60, 68],
      ['2022-W04', '2022-01-30', 80, 80, undefined],
      ['2022-W05', '2022-01-31', 100, 100, undefined],
    ]);
  });

  test('what is done is held against the promise, and what is done in part stands beside it', () => {
    const { weeks } = on('2022-01-19');
    expect(weeks.map((w) => w.done)).toEqual([0, 0, 60, 60, undefined, undefined]);
  });

  test('a task counts once where the workspace says so', () => {
    const byTask = projections(plan, { ...settings, weigh: 'tasks' });
    const { weeks } = burnupOf(byTask(day('2022-01-19')), byTask);
    expect(weeks[3]).toMatchObject({ promised: 80, rescheduled: 60, achieved: 68 });
  });

  test('the latest stands on the date of the view, its promises too', () => {
    expect(on('2022-01-19').latest).toMatchObject({ end: '2022-01-19', promised: 60, rescheduled: 60, achieved: 68 });
    expect(on('2022-01-20').latest).toMatchObject({ end: '2022-01-20', promised: 80, rescheduled: 60, achieved: 78 });
  });

  test('before the period nothing is achieved; after it, its last day is the latest', () => {
    expect(on('2021-12-31').latest).toBeUndefined();
    expect(on('2021-12-31').weeks.every(({ achieved }) => achieved === undefined)).toBe(true);
    expect(on('2022-03-01').latest).toMatchObject({ end: '2022-01-31', promised: 100, achieved: 78 });
  });

  test('of the measures that a query leaves', () => {
    const state = narrowed(at(day('2022-01-19')), ({ measure }) => measure.id === '1-2');
    expect(burnupOf(state, at).latest).toMatchObject({ promised: 0, achieved: 40 });
  });

  test('a month is reported by its last week, and the last one by the date of the view', () => {
    const inYear = projections(aPlanOf([aMeasure()]), settings);
    const monthly = (date: string) => monthlyOf(burnupOf(inYear(day(date)), inYear));
    expect(monthly('2022-03-15').map(({ end }) => end)).toEqual(['2022-01-30', '2022-02-27', '2022-03-15']);
    expect(monthly('2021-03-15')).toEqual([]);
  });
});

test('whatever is entered: achieved lies within 0–100 and ends where status stands; promised never falls, and ends at 100', () => {
  const measures = fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 9 }), due: fc.option(someDay, { nil: undefined }) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(measures, someEntries, someDay, (given, journal, asOf) => {
      const made = given.map(({ weight, due }, i) => aMeasure({ id: `1-${i + 1}`, weight, ...(due && { due }) }));
      const known = projections(aPlanOf(made, { journal }), settings);
      const state = known(asOf);
      const { weeks, latest } = burnupOf(state, known);
      for (const { achieved = 0 } of weeks) expect(achieved >= 0 && achieved <= 100).toBe(true);
      for (const [i, week] of weeks.entries()) {
        expect(week.promised).toBeGreaterThanOrEqual(weeks[i - 1]?.promised ?? 0);
        expect(week.rescheduled).toBeGreaterThanOrEqual(weeks[i - 1]?.rescheduled ?? 0);
      }
      expect(weeks.at(-1)?.promised).toBe(state.totals.measures > 0 ? 100 : 0);
      expect(latest?.achieved).toBeCloseTo(state.totals.percent, 9);
    }),
    { numRuns: runs(60) },
  );
});
