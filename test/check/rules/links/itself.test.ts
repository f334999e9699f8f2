import { expect, test } from 'vitest';
import { linksItself } from '../../../../src/check/rules/links/itself.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aPlanOf, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(linksItself);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('a measure, or a task, among its own links', () => {
  expect(found({ links: ['R8', '1-1'] })).toMatchObject([{ path: ['tasks', 0, 'measures', 0, 'links', 1] }]);
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ links: ['1'] })] })))).toHaveLength(1);
  expect(found({ links: ['1'] })).toEqual([]);
});
