import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleId } from '../../build/rule-ids.js';
import { inFileOrder } from '../../src/check/order.ts';
import type { LocatedFinding } from '../../src/model/finding.ts';

function at(file: string, line: number, column: number, rule: RuleId): LocatedFinding {
  const start = { line, column };
  return {
    rule,
    severity: 'error',
    file,
    path: [],
    args: {},
    range: { start, end: start },
    trail: { zh: '', en: '' },
    anchor: '',
  };
}

const ORDERED = [
  at('2022/plan.yaml', 2, 1, 'kind/unknown'),
  at('2022/plan.yaml', 10, 1, 'amend/into-past'),
  at('2022/plan.yaml', 10, 2, 'amend/into-past'),
  at('2022/plan.yaml', 10, 2, 'amend/no-change'),
  at('2022/plan.yaml', 10, 11, 'amend/into-past'),
  at('Z/plan.yaml', 1, 1, 'amend/into-past'),
  at('a/plan.yaml', 1, 1, 'amend/into-past'),
  at('市/plan.yaml', 1, 1, 'amend/into-past'),
];

test('findings come by file, line, column and rule', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ORDERED, { minLength: ORDERED.length }), (shuffled) => {
      expect(inFileOrder(shuffled)).toEqual(ORDERED);
    }),
  );
});

test('findings of one place and rule keep their order, and the list given stays as it was', () => {
  const [first, second] = [at('a', 2, 1, 'amend/into-past'), at('a', 1, 1, 'amend/into-past')];
  const given = [first, { ...first, args: { n: 2 } }, second];
  expect(inFileOrder(given)).toEqual([second, first, { ...first, args: { n: 2 } }]);
  expect(given[0]).toBe(first);
});
