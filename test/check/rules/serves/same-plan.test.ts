import { expect, test } from 'vitest';
import { servesSamePlan } from '../../../../src/check/rules/serves/same-plan.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(servesSamePlan);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('a measure of its own plan', () => {
  expect(found({ serves: ['upper-2022/1-1', 'test-2022/1-2'] })).toMatchObject([{ args: { id: '1-1', other: '1-2' } }]);
});
