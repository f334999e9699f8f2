import { expect, test } from 'vitest';
import { idDuplicate } from '../../../../src/check/rules/id/duplicate.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import {
  aMeasure,
  aPlan,
  aPlanOf,
  aRoster,
  aSection,
  aTask,
  aWorkspace,
  membersNamed,
} from '../../../support/model.ts';

const check = checkerOf(idDuplicate);

const found = (plan: Plan) => check(aWorkspace(plan));
/** Where the id stood first. */
const at = (file: string, ...path: readonly (string | number)[]) => ({ related: [{ file, path }] });

const fault = { rule: 'id/duplicate', severity: 'error', file: 'plan.yaml' };

test('two measures of a task', () => {
  const second = aMeasure({ path: ['tasks', 0, 'measures', 1] });
  expect(found(aPlanOf([aMeasure(), second]))).toEqual([
    {
      ...fault,
      path: ['tasks', 0, 'measures', 1, 'id'],
      args: { id: '1-1', first: 'plan.yaml' },
      ...at('plan.yaml', 'tasks', 0, 'measures', 0, 'id'),
    },
  ]);
  expect(found(aPlanOf([aMeasure(), { ...second, id: '1-2' }]))).toEqual([]);
});

test('two tasks in different files: the later one is at fault, and the first one is named', () => {
  const annex = (id: string) => {
    const task = aTask({ id, file: 'annexes/routine.yaml', measures: [] });
    return aPlan({ sections: [aSection(), aSection({ id: 'routine', tasks: [task] })] });
  };
  expect(found(annex('1'))).toEqual([
    {
      ...fault,
      file: 'annexes/routine.yaml',
      path: ['tasks', 0, 'id'],
      args: { id: '1', first: 'plan.yaml' },
      ...at('plan.yaml', 'tasks', 0, 'id'),
    },
  ]);
  expect(found(annex('R1'))).toEqual([]);
});

test('each one after the first', () => {
  expect(found(aPlanOf([aMeasure(), aMeasure(), aMeasure()]))).toHaveLength(2);
});

test('two annexes', () => {
  const annex = (id: string) => aSection({ id, file: `annexes/${id}.yaml`, tasks: [] });
  const plan = (...ids: readonly string[]) => aPlan({ sections: [aSection(), ...ids.map(annex)] });
  expect(found(plan('routine', 'routine'))).toEqual([
    {
      ...fault,
      file: 'annexes/routine.yaml',
      path: ['annex'],
      args: { id: 'routine', first: 'annexes/routine.yaml' },
      ...at('annexes/routine.yaml', 'annex'),
    },
  ]);
  expect(found(plan('routine', 'special'))).toEqual([]);
});

test('two rosters', () => {
  const rosters = [aRoster({ file: 'rosters/a.yaml' }), aRoster({ file: 'rosters/b.yaml' })];
  expect(found(aPlan({ rosters }))).toEqual([
    {
      ...fault,
      file: 'rosters/b.yaml',
      path: ['roster'],
      args: { id: 'zones', first: 'rosters/a.yaml' },
      ...at('rosters/a.yaml', 'roster'),
    },
  ]);
});

test('two members of a roster; but one name may be on two rosters', () => {
  const roster = (...ids: readonly string[]) => aRoster({ members: membersNamed(...ids) });
  expect(found(aPlan({ rosters: [roster('a', 'b', 'a')] }))).toEqual([
    {
      ...fault,
      file: 'rosters/zones.yaml',
      path: ['members', 2, 'id'],
      args: { id: 'a', first: 'rosters/zones.yaml' },
      ...at('rosters/zones.yaml', 'members', 0, 'id'),
    },
  ]);
  expect(found(aPlan({ rosters: [roster('a'), { ...roster('a'), id: 'schools' }] }))).toEqual([]);
});

test('two plans; but measures of two plans may share an id', () => {
  const plans = (id: string) => aWorkspace(undefined, { plans: [aPlan(), aPlan({ id, file: 'b/plan.yaml' })] });
  expect(check(plans('test-2022'))).toEqual([
    {
      ...fault,
      file: 'b/plan.yaml',
      path: ['plan'],
      args: { id: 'test-2022', first: 'plan.yaml' },
      ...at('plan.yaml', 'plan'),
    },
  ]);
  expect(check(plans('test-2023'))).toEqual([]);
});
