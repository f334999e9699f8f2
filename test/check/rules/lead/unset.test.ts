import { expect, test } from 'vitest';
import { leadUnset } from '../../../../src/check/rules/lead/unset.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(leadUnset);

const found = (measure: Partial<Measure>, journal: readonly Partial<Entry>[] = []) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)], { journal: journal.map(anEntry) })));

test('an open measure that nobody leads', () => {
  expect(found({})).toMatchObject([{ args: { id: '1-1' } }]);
  expect(found({ leads: ['规划处'] })).toEqual([]);
  expect(found({}, [{ amend: { leads: ['规划处'] } }])).toEqual([]);
  expect(found({}, [{ state: 'done' }])).toEqual([]);
  expect(found({ lost: ['lead'] })).toEqual([]);
});
