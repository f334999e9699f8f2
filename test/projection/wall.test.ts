import { describe, expect, test } from 'vitest';
import { projections } from '../../src/projection/project.ts';
import { narrowed } from '../../src/projection/totals.ts';
import { type WallCell, type WallChart, wallOf } from '../../src/projection/wall.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';

const settings = aWorkspace();

function chartOf(plan: Parameters<typeof projections>[0], asOf: string): WallChart {
  const at = projections(plan, settings);
  return wallOf(at(day(asOf)), at);
}

function cellsOf(chart: WallChart): readonly WallCell[] {
  const cells = chart.sections[0]?.rows[0]?.cells;
  if (cells === undefined) throw new Error('no row');
  return cells;
}

/** What is due, day by day. */
const duesIn = (cells: readonly WallCell[]) => cells.map(({ marks }) => marks.map(({ date }) => date));

describe('a task on the wall chart', () => {
  const due = aMeasure({ due: day('2022-04-20') });
  const entries = [
    anEntry({ date: day('2022-02-10'), state: 'blocked', problem: '没有经费' }),
    anEntry({ date: day('2022-03-05'), state: 'active' }),
    anEntry({ date: day('2022-05-12'), state: 'done' }),
  ];

  test('has for each month the light of its last day, by what is known on the day of the chart', () => {
    const cells = cellsOf(chartOf(aPlanOf([due], { journal: entries }), '2022-06-10'));
    expect(cells).toHaveLength(12);
    expect(cells.map(({ light }) => light?.[0] ?? '')).toEqual(['y', 'r', 'y', 'r', 'b', 'b', ...Array(6).fill('')]);
  });

  test('shows the month that is going on as it stands on the day', () => {
    const plan = aPlanOf([due], { journal: entries });
    expect(cellsOf(chartOf(plan, '2022-05-11'))[4]?.light).toBe('red');
    expect(cellsOf(chartOf(plan, '2022-05-12'))[4]?.light).toBe('blue');
  });

  test('has no light where the period has not begun', () => {
    expect(cellsOf(chartOf(aPlanOf([due]), '2021-12-31')).filter(({ light }) => light !== undefined)).toEqual([]);
  });

  test('has the light of the worst of its measures, but for those that were cancelled by then', () => {
    const other = aMeasure({ id: '1-2', due: day('2022-12-31') });
    const cancelled = anEntry({ date: day('2022-05-12'), state: 'cancelled', reason: '合并' });
    const cells = cellsOf(chartOf(aPlanOf([due, other], { journal: [cancelled] }), '2022-06-30'));
    expect(cells[3]?.light).toBe('red');
    expect(cells[4]?.light).toBe('yellow');
    expect(duesIn(cells).flat()).toEqual(['2022-12-31']);
  });

  test('has only the measures that the plan is narrowed to', () => {
    const other = aMeasure({ id: '1-2', due: day('2022-12-31') });
    const at = projections(aPlanOf([due, other]), settings);
    const now = narrowed(at(day('2022-06-30')), ({ measure }) => measure.id === '1-2');
    expect(cellsOf(wallOf(now, at)).map(({ light }) => light)).not.toContain('red');
  });

  test('marks deadlines in force, milestones and the occurrences of a duty in their months', () => {
    const moved = anEntry({ amend: { due: day('2022-09-30') }, reason: '推迟' });
    const milestones = [{ title: '过半', due: day('2022-09-15') }];
    const dated = aMeasure({ due: day('2022-04-20'), milestones });
    const cells = cellsOf(chartOf(aPlanOf([dated], { journal: [moved] }), '2022-06-30'));
    expect(cells[3]?.marks).toEqual([]);
    expect(cells[8]?.marks).toEqual([
      { date: '2022-09-15', id: '1-1', milestone: '过半' },
      { date: '2022-09-30', id: '1-1' },
    ]);
    const duty = aMeasure({ repeat: { every: 'quarter' } });
    const quarters = duesIn(cellsOf(chartOf(aPlanOf([duty]), '2022-06-30')));
    expect(quarters.flat()).toEqual(['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31']);
  });
});

test('the months are those of the period, of a school year across two years', () => {
  const plan = aPlanOf([aMeasure()], { period: { start: day('2022-09-05'), end: day('2023-07-10') } });
  const { months } = chartOf(plan, '2022-10-01');
  expect(months.map((month) => month.slice(0, 7))).toEqual([
    ...['2022-09', '2022-10', '2022-11', '2022-12'],
    ...['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06', '2023-07'],
  ]);
  expect(months[0]).toBe('2022-09-05');
});
