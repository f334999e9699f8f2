import { expect, test } from 'vitest';
import { unitUnknown } from '../../../../src/check/rules/unit/unknown.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlan, aPlanOf, aTask, aWorkspace, unitsNamed } from '../../../support/model.ts';

const check = checkerOf(unitUnknown);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

const UNITS = { units: unitsNamed('职业教育处', '规划处') };

test('a lead that is no unit, with the one that was meant', () => {
  expect(found({ leads: ['规化处'] }, UNITS)).toMatchObject([{ args: { unit: '规化处', suggestion: '规划处' } }]);
  expect(found({ leads: ['职教处'] }, UNITS)).toMatchObject([{ args: { suggestion: '职业教育处' } }]);
  expect(found({ leads: ['规划处'] }, UNITS)).toEqual([]);
});

test('that of a task, and of an amendment', () => {
  const task = aTask({ leads: ['甲处'] });
  const journal = [anEntry({ amend: { leads: ['乙处'] } })];
  expect(check(aWorkspace(aPlan({ tasks: [task], journal }), UNITS)).map(({ path }) => path)).toEqual([
    ['tasks', 0, 'lead'],
    [0, 'amend', 'lead'],
  ]);
});

test('any will do where there are no units, or they could not be read', () => {
  expect(found({ leads: ['甲处'] })).toEqual([]);
  expect(found({ leads: ['甲处'] }, { ...UNITS, isFaulty: true })).toEqual([]);
});
