import { expect, test } from 'vitest';
import { unitMisspelt } from '../../../../src/check/rules/unit/misspelt.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, unitsNamed } from '../../../support/model.ts';

const check = checkerOf(unitMisspelt);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

const UNITS = { units: unitsNamed('职业教育处', '规划处') };

test('nearly a unit; what is like none is another party', () => {
  expect(found({ with: ['职业教育处', '规化处'] }, UNITS)).toMatchObject([
    { args: { unit: '规化处', suggestion: '规划处' } },
  ]);
  expect(found({ with: ['规划处', '有关部门'] }, UNITS)).toEqual([]);
  expect(found({ with: ['规化处'] })).toEqual([]);
});
