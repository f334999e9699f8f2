import { expect, test } from 'vitest';
import { lightsOf } from '../../src/projection/lights.ts';
import { project, projections } from '../../src/projection/project.ts';
import { narrowed } from '../../src/projection/totals.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';

const plan = aPlanOf(
  [aMeasure({ id: '1-1', due: day('2022-01-09') }), aMeasure({ id: '1-2' }), aMeasure({ id: '1-3' })],
  {
    period: { start: day('2022-01-01'), end: day('2022-01-31') },
    journal: [
      anEntry({ on: '1-3', date: day('2022-01-12'), state: 'cancelled', reason: '取消' }),
      anEntry({ on: '1-1', date: day('2022-01-18'), state: 'done' }),
    ],
  },
);
const settings = aWorkspace(plan);
const at = projections(plan, settings);
const weeksOn = (date: string) => lightsOf(at(day(date)), at).weeks;

test('each week has the lights of its Sunday, the one under way those of the date; without what was cancelled by then', () => {
  expect(
    weeksOn('2022-01-19').map(({ week, on, lights, measures }) => [week, on, lights.red, lights.blue, measures]),
  ).toEqual([
    ['2021-W52', '2022-01-02', 0, 0, 3],
    ['2022-W01', '2022-01-09', 0, 0, 3],
    ['2022-W02', '2022-01-16', 1, 0, 2],
    ['2022-W03', '2022-01-19', 0, 1, 2],
  ]);
});

test('each is what the plan’s totals say of that day', () => {
  for (const { on, lights, measures } of weeksOn('2022-01-31')) {
    const { totals } = project(plan, settings, on);
    expect([on, lights, measures]).toEqual([on, totals.lights, totals.measures]);
  }
});

test('none before the period; after it those of its weeks', () => {
  expect(weeksOn('2021-12-31')).toEqual([]);
  expect(weeksOn('2022-03-01').at(-1)?.on).toBe('2022-01-31');
});

test('a query’s measures are counted in every week, whatever they were then', () => {
  const state = narrowed(at(day('2022-01-19')), ({ light }) => light === 'blue');
  expect(lightsOf(state, at).weeks.map(({ lights }) => [lights.red, lights.blue])).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
    [0, 1],
  ]);
});
