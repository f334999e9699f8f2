import { describe, expect, test } from 'vitest';
import { projections } from '../../src/projection/project.ts';
import { narrowed } from '../../src/projection/totals.ts';
import { fulfilmentOf } from '../../src/report/fulfilment.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';

const measures = [
  aMeasure({ id: '1-1', due: day('2022-02-10') }),
  aMeasure({ id: '1-2', due: day('2022-02-20') }),
  aMeasure({ id: '1-3', due: day('2022-02-28') }),
  aMeasure({ id: '1-4', due: day('2022-02-15') }),
  aMeasure({ id: '1-5', due: day('2022-03-31') }),
  aMeasure({ id: '1-6', repeat: { every: 'month', on: 15 } }),
  aMeasure({ id: '1-7', due: day('2022-02-05') }),
];
const plan = aPlanOf(measures, {
  period: { start: day('2022-01-20'), end: day('2022-06-30') },
  journal: [
    anEntry({ on: '1-1', date: day('2022-02-09'), state: 'done' }),
    anEntry({ on: '1-2', date: day('2022-03-02'), state: 'done' }),
    // Put off before the month ended, and once more in the next one.
    anEntry({ on: '1-4', date: day('2022-02-14'), amend: { due: day('2022-03-20') }, reason: '推迟' }),
    anEntry({ on: '1-4', date: day('2022-03-18'), amend: { due: day('2022-05-20') }, reason: '推迟' }),
    anEntry({ on: '1-6', date: day('2022-02-14'), occurrence: '2022-02' }),
    anEntry({ on: '1-7', date: day('2022-02-01'), state: 'cancelled', reason: '取消' }),
  ],
});
const settings = aWorkspace(plan);
const at = projections(plan, settings);
const on = (date: string) => fulfilmentOf(at(day(date)), at, settings);

describe('month by month', () => {
  test('what was due, in time, late and not; what was put off is not among what was due', () => {
    expect(on('2022-04-10').months).toEqual([
      { month: '2022-01', end: '2022-01-31', due: 0, onTime: 0, late: 0, open: 0, postponed: 0 },
      { month: '2022-02', end: '2022-02-28', due: 4, onTime: 2, late: 1, open: 1, postponed: 1 },
      { month: '2022-03', end: '2022-03-31', due: 2, onTime: 0, late: 0, open: 2, postponed: 1 },
      { month: '2022-04', end: '2022-04-10', due: 0, onTime: 0, late: 0, open: 0, postponed: 0 },
    ]);
    expect(on('2022-04-10').total).toEqual({ due: 6, onTime: 2, late: 1, open: 3, postponed: 1 });
  });

  test('by what is known on the date of the view', () => {
    expect(on('2022-02-28').months.at(-1)).toMatchObject({ due: 4, onTime: 2, late: 0, open: 2, postponed: 1 });
  });

  test('none before the plan begins; all of its months once it is over, and no more', () => {
    expect(on('2022-01-19').months).toEqual([]);
    expect(
      on('2022-12-31')
        .months.map(({ month }) => month)
        .slice(-2),
    ).toEqual(['2022-05', '2022-06']);
  });

  test('of the measures that a query leaves', () => {
    const state = narrowed(at(day('2022-04-10')), ({ measure }) => measure.id === '1-4');
    expect(fulfilmentOf(state, at, settings).total).toMatchObject({ due: 0, postponed: 1 });
  });
});

describe('what was put off', () => {
  const postponedOf = (due: string, ...moves: readonly (readonly [on: string, to: string])[]) => {
    const journal = moves.map(([date, to]) => anEntry({ date: day(date), amend: { due: day(to) }, reason: '推迟' }));
    const moved = aPlanOf([aMeasure({ due: day(due) })], { period: plan.period, journal });
    const atMoved = projections(moved, settings);
    const { months, total } = fulfilmentOf(atMoved(day('2022-06-30')), atMoved, settings);
    const lost = months.filter(({ postponed }) => postponed > 0).map(({ month }) => month);
    return [lost, total.postponed];
  };

  test('counts in each month that lost it, and once in all', () => {
    expect(postponedOf('2022-02-15', ['2022-02-14', '2022-03-20'], ['2022-03-18', '2022-05-20'])).toEqual([
      ['2022-02', '2022-03'],
      1,
    ]);
  });

  test('counts not in a month of which it was put off before that began, but for the one that the plan gave it', () => {
    expect(postponedOf('2022-02-15', ['2022-02-10', '2022-03-20'], ['2022-02-14', '2022-05-20'])).toEqual([
      ['2022-02'],
      1,
    ]);
    expect(postponedOf('2022-04-15', ['2022-02-10', '2022-05-20'])).toEqual([['2022-04'], 1]);
    expect(postponedOf('2022-02-15', ['2022-02-10', '2022-02-20'])).toEqual([[], 0]);
  });
});

test('a deadline beyond the period has its month too, once that has come', () => {
  const late = aPlanOf([aMeasure({ due: day('2022-08-15') })], { period: plan.period });
  const atLate = projections(late, settings);
  const months = (date: string) => fulfilmentOf(atLate(day(date)), atLate, settings).months.map(({ month }) => month);
  expect(months('2022-07-15').at(-1)).toBe('2022-07');
  expect(months('2022-12-31').at(-1)).toBe('2022-08');
});
