import { expect, test } from 'vitest';
import { measureNothingToGoBy } from '../../../../src/check/rules/measure/nothing-to-go-by.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(measureNothingToGoBy);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('neither kind, target, repeat nor roster', () => {
  expect(found({})).toMatchObject([{ args: { id: '1-1' } }]);
  expect(found({ kind: 'promotion' })).toEqual([]);
  expect(found({ target: aTarget() })).toEqual([]);
  expect(found({ repeat: { every: 'month' } })).toEqual([]);
  expect(found({ roster: 'zones' })).toEqual([]);
  expect(found({ lost: ['kind'] })).toEqual([]);
});
