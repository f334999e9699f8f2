import { expect, test } from 'vitest';
import { project } from '../../src/projection/project.ts';
import { slippageByUnit } from '../../src/projection/slippage.ts';
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
  const { units, total } = slippageByUnit(project(plan, aWorkspace(plan), day('2022-05-05')));
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
  // Each measure once, however many lead it.
  expect(total).toEqual({ moved: 2, days: 10, overdue: 1 });
});

test('a milestone that was missed is overdue, and one that moved counts where the deadline stands', () => {
  const milestones = [
    { title: '开题', due: day('2022-04-01') },
    { title: '中期', due: day('2022-04-10') },
    { title: '结题', due: day('2022-05-20') },
  ];
  const moved = (on: string, title: string, due: string) =>
    anEntry({ on, date: day('2022-03-02'), amend: { milestones: [{ title, due: day(due) }] }, reason: '一' });
  const steps = aPlanOf(
    [
      aMeasure({ id: '1-1', leads: ['教务处'], due: day('2022-11-01'), milestones }),
      aMeasure({ id: '1-2', leads: ['科研处'], due: day('2022-11-01'), milestones }),
      aMeasure({ id: '1-3', leads: ['人事处'], dueTerm: '持续推进', milestones: milestones.slice(0, 1) }),
    ],
    {
      journal: [
        moved('1-1', '开题', '2022-06-01'),
        moved('1-1', '中期', '2022-06-20'),
        moved('1-1', '结题', '2022-05-15'),
        amend('1-2', '2022-11-06'),
        moved('1-2', '开题', '2022-06-01'),
      ],
    },
  );
  const { units } = slippageByUnit(project(steps, aWorkspace(steps), day('2022-05-05')));
  expect(units.map(({ unit, moved: which, days, overdue }) => [unit, which, days, overdue])).toEqual([
    ['教务处', [{ id: '1-1', title: expect.anything(), days: 71, milestone: '中期' }], 71, 0],
    ['科研处', [{ id: '1-2', title: expect.anything(), days: 5 }], 5, 1],
    ['人事处', [], 0, 1],
  ]);
});
