import { expect, test } from 'vitest';
import { deadlineUnset } from '../../../../src/check/rules/deadline/unset.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(deadlineUnset);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('an open measure without a day, a term or occurrences', () => {
  expect(found({})).toMatchObject([{ args: { id: '1-1', end: '2022-12-31' } }]);
  expect(found({ due: day('2022-06-30') })).toEqual([]);
  expect(found({ dueTerm: '近期' })).toEqual([]);
  expect(found({ repeat: { every: 'month' } })).toEqual([]);
  expect(found({ lost: ['due'] })).toEqual([]);
  expect(found({ lost: ['repeat'] })).toEqual([]);
  expect(found({ lost: ['lead'] })).toHaveLength(1);
});
