import { expect, test } from 'vitest';
import { leadAlsoWith } from '../../../../src/check/rules/lead/also-with.ts';
import type { Measure, Task } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(leadAlsoWith);

const found = (measure: Partial<Measure>, task: Partial<Task> = {}) =>
  check(aWorkspace(aPlan({ tasks: [aTask({ ...task, measures: [aMeasure(measure)] })] })));

test('the lead, its own or the task’s, among those who take part', () => {
  expect(found({ leads: ['规划处'], with: ['督导处', '规划处'] })).toMatchObject([{ args: { unit: '规划处' } }]);
  expect(found({ with: ['规划处'] }, { leads: ['规划处'] })).toHaveLength(1);
  expect(found({ leads: ['督导处'], with: ['规划处'] }, { leads: ['规划处'] })).toEqual([]);
  expect(found({ with: ['规划处'] })).toEqual([]);
});

test('at the one who takes part; nothing is concluded where a part could not be read', () => {
  const both = { leads: ['规划处'], with: ['督导处', '规划处'] };
  expect(found(both)).toMatchObject([{ path: ['tasks', 0, 'measures', 0, 'with', 1], args: { id: '1-1' } }]);
  expect(found({ ...both, lost: ['lead'] })).toEqual([]);
  expect(found({ ...both, lost: ['with'] })).toEqual([]);
});
