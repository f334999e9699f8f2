import { expect, test } from 'vitest';
import { idWrongTask } from '../../../src/check/rules/id-wrong-task.ts';
import { checkerOf } from '../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace } from '../../support/model.ts';

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
