import { expect, test } from 'vitest';
import { project } from '../../src/projection/project.ts';
import { slippageOf } from '../../src/projection/slippage.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';

const amend = (on: string, due: string) =>
  anEntry({ on, date: day('2022-03-01'), amend: { due: day(due) }, reason: '一' });
const plan = aPlanOf(
  [
    aMeasure({ id: '1-1', leads: ['教务处', '人事处'], due: day('2022-05-01') }),
    aMeasure({ id: '1-2', leads: ['教务处'], due: day('2022-06-01') }),
    aMeasure({ id: '1-3', leads: ['教务处'], due: day('2022-05-01') }),
    aMeasure({ id: '1-4', leads: ['科研处'], due: day('2022-05-01') }),
    aMeasure({ id: '1-5', leads: [], due: day('2022-12-01') }),
  ],
  {
    journal: [
      amend('1-1', '2022-05-11'),
      amend('1-2', '2022-05-30'),
      amend('1-4', '2022-09-01'),
      anEntry({ on: '1-4', date: day('2022-04-01'), state: 'cancelled', reason: '一' }),
    ],
  },
);

test('each lead has its measures that moved and the days, and what is overdue; the most days first', () => {
  const { units } = slippageOf(project(plan, aWorkspace(plan), day('2022-05-05')));
  expect(
    units.map(({ unit, measures, moved, days, overdue }) => [
      unit,
      measures,
      moved.map((one) => [one.id, one.days]),
      days,
      overdue,
    ]),
  ).toEqual([
    // Days brought forward make up for none that were put off.
    [
      '教务处',
      3,
      [
        ['1-1', 10],
        ['1-2', -2],
      ],
      10,
      1,
    ],
    ['人事处', 1, [['1-1', 10]], 10, 0],
    [undefined, 1, [], 0, 0],
  ]);
});
