import { expect, test } from 'vitest';
import { contextNotInText } from '../../../../src/check/rules/context/not-in-text.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(contextNotInText);

const found = (...context: readonly string[]) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ text: '按上级要求,推进建设。', context })] })));

test('a passage that the task does not have', () => {
  expect(found('按上级要求', '按要求')).toEqual([
    {
      rule: 'context/not-in-text',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'context', 1],
      args: { task: '1' },
    },
  ]);
  expect(found('按上级要求')).toEqual([]);
});

test('a passage of the title is fine', () => {
  expect(found('建设学校')).toEqual([]);
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ context: ['建设学校'] })] })))).toEqual([]);
});
