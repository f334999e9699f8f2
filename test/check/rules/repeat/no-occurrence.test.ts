import { expect, test } from 'vitest';
import { repeatNoOccurrence } from '../../../../src/check/rules/repeat/no-occurrence.ts';
import type { Measure, Workspace } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(repeatNoOccurrence);

const found = (measure: Partial<Measure>, over: Partial<Workspace> = {}) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)]), over));

test('a duty that ends before it falls due once', () => {
  expect(found({ repeat: { every: 'month', on: 25, until: day('2022-01-24') } })).toHaveLength(1);
  expect(found({ repeat: { every: 'month', on: 25, until: day('2022-01-25') } })).toEqual([]);
});

test('a day that there is not is reported by another rule', () => {
  expect(found({ repeat: { every: 'week', on: 8 } })).toEqual([]);
});
