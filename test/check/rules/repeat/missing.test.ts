import { expect, test } from 'vitest';
import { repeatMissing } from '../../../../src/check/rules/repeat/missing.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(repeatMissing);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('the kind recurring without repeat', () => {
  expect(found({ kind: 'recurring' })).toMatchObject([{ path: ['tasks', 0, 'measures', 0, 'kind'] }]);
  expect(found({ kind: 'recurring', repeat: { every: 'month' } })).toEqual([]);
  expect(found({ kind: 'recurring', lost: ['repeat'] })).toEqual([]);
  expect(found({ kind: 'event' })).toEqual([]);
});
