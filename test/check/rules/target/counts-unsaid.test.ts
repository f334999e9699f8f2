import { expect, test } from 'vitest';
import { targetCountsUnsaid } from '../../../../src/check/rules/target/counts-unsaid.ts';
import type { NumberTarget } from '../../../../src/model/target.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(targetCountsUnsaid);
const found = (target: Partial<NumberTarget>) =>
  check(aWorkspace(aPlanOf([aMeasure({ target: aTarget({ value: 6.5, ...target }) })])));

test.each(['%', '％', '‰', '个百分点', '占比'])('a target in %s with neither a baseline nor counts', (unit) => {
  expect(found({ unit })).toMatchObject([{ path: ['tasks', 0, 'measures', 0, 'target'], args: { value: 6.5, unit } }]);
});

test('either of them says enough, and so does a ceiling', () => {
  expect(found({ unit: '%', counts: 'level' })).toEqual([]);
  expect(found({ unit: '%', counts: 'cumulative' })).toEqual([]);
  expect(found({ unit: '%', baseline: 0, hasBaseline: true })).toEqual([]);
  expect(found({ unit: '%', comparator: 'at_most' })).toEqual([]);
});

test('what is counted is no rate', () => {
  expect(found({ unit: '所' })).toEqual([]);
});

test('a target that was amended likewise', () => {
  const target = aTarget({ unit: '%' });
  const journal = [anEntry({ amend: { target }, reason: '上级下达' })];
  expect(check(aWorkspace(aPlanOf([aMeasure()], { journal })))).toMatchObject([{ path: [0, 'amend', 'target'] }]);
});
