import { expect, test } from 'vitest';
import { targetWithoutUnit } from '../../../../src/check/rules/target/without-unit.ts';
import type { Target } from '../../../../src/model/target.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(targetWithoutUnit);

const found = (target: Target) => check(aWorkspace(aPlanOf([aMeasure({ target })])));

test('a number that counts nothing', () => {
  const { unit: _unit, ...bare } = aTarget({ value: 30 });
  expect(found(bare)).toEqual([
    {
      rule: 'target/without-unit',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'measures', 0, 'target'],
      args: { id: '1-1', value: 30 },
    },
  ]);
  expect(found(aTarget({ value: 30, unit: '所' }))).toEqual([]);
});

test('一批 needs no unit', () => {
  expect(found({ comparator: 'unquantified', word: '一批', stretch: false })).toEqual([]);
});
