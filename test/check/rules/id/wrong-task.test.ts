import { expect, test } from 'vitest';
import { idWrongTask } from '../../../../src/check/rules/id/wrong-task.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(idWrongTask);

const found = (task: string, measure: string) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ id: task, measures: [aMeasure({ id: measure })] })] })));

test('a measure whose id belongs to another task', () => {
  expect(found('1', '2-1')).toEqual([
    {
      rule: 'id/wrong-task',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'measures', 0, 'id'],
      args: { id: '2-1', task: '1', other: '2' },
    },
  ]);
  expect(found('1', '1-1')).toEqual([]);
});

test.each([
  ['1', '11-1'],
  ['11', '1-1'],
  ['8', 'R8-1'],
  ['R8', '8-1'],
])('task %s does not hold %s', (task, measure) => {
  expect(found(task, measure)).toMatchObject([{ rule: 'id/wrong-task' }]);
});

test('a task of an annex holds its own', () => {
  expect(found('R8', 'R8-12')).toEqual([]);
});

test('where the ids of all measures of a task belong to another, which there is not, the id of the task is at fault', () => {
  const tasksWith = (...ids: readonly string[]) => {
    const measures = [aMeasure({ id: '1-1' }), aMeasure({ id: '1-2', path: ['tasks', 0, 'measures', 1] })];
    const tasks = ids.map((id, i) => aTask({ id, path: ['tasks', i], measures: i === 0 ? measures : [] }));
    return check(aWorkspace(aPlan({ tasks })));
  };
  expect(tasksWith('3', '2')).toEqual([
    {
      rule: 'id/wrong-task',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'id'],
      args: { id: '1-1', count: 2, task: '3', other: '1', meant: '1' },
    },
  ]);
  expect(tasksWith('3', '1').map(({ path }) => path.length)).toEqual([5, 5]);
});
