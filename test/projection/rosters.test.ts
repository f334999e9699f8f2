import { expect, test } from 'vitest';
import { project } from '../../src/projection/project.ts';
import { rosterStates } from '../../src/projection/rosters.ts';
import { aMeasure, aMember, anEntry, aPlanOf, aRoster, aWorkspace, day } from '../support/model.ts';

const members = [
  aMember({ id: 'a' }),
  aMember({ id: 'b', joined: day('2022-07-01') }),
  aMember({ id: 'c', left: day('2022-06-30') }),
];
const plan = aPlanOf(
  [
    aMeasure({ roster: 'zones' }),
    aMeasure({ id: '1-2', roster: 'schools' }),
    aMeasure({ id: '1-3' }),
    aMeasure({ id: '1-4', roster: 'zones' }),
  ],
  {
    rosters: [aRoster({ stages: ['创建', '验收'], members }), aRoster({ id: 'schools', members })],
    journal: [anEntry({ on: '1-4', member: 'a', stage: '创建' })],
  },
);

test('each roster has those who are there on the day, and the measures that follow it', () => {
  const state = project(plan, aWorkspace(plan), day('2022-06-30'));
  const states = rosterStates(state);
  expect(
    states.map(({ roster, present, followed }) => ({
      roster: roster.id,
      present: present.map(({ id }) => id),
      followed: followed.map(({ measure, ledger }) => [measure.measure.id, ledger?.counts]),
    })),
  ).toEqual([
    {
      roster: 'zones',
      present: ['a'],
      followed: [
        ['1-1', [0, 0]],
        ['1-4', [1, 0]],
      ],
    },
    { roster: 'schools', present: ['a'], followed: [['1-2', undefined]] },
  ]);
  expect(states.every((one) => one.plan === state)).toBe(true);
});
