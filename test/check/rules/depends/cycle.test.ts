import { expect, test } from 'vitest';
import { dependsCycle } from '../../../../src/check/rules/depends/cycle.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(dependsCycle);

/** What is found among measures that each wait for others, given as `1-1: 1-2, 1-3`. */
const found = (...lines: readonly string[]) => {
  const measures = lines.map((line, i) => {
    const [id = '', others = ''] = line.split(':');
    const depends = others.split(',').flatMap((other) => other.trim() || []);
    return aMeasure({ id, depends, path: ['tasks', 0, 'measures', i] });
  });
  return check(aWorkspace(aPlanOf(measures))).filter(({ rule }) => rule === 'depends/cycle');
};

const cyclesIn = (...lines: readonly string[]) => found(...lines).map(({ args }) => args['cycle']);

test('two measures that wait for each other: told at the dependency that closes the circle', () => {
  expect(found('1-1: 1-2', '1-2: 1-1')).toEqual([
    {
      rule: 'depends/cycle',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'measures', 1, 'depends', 0],
      args: { cycle: '1-1 → 1-2 → 1-1' },
    },
  ]);
});

test('a measure that waits for itself', () => {
  expect(cyclesIn('1-1: 1-1')).toEqual(['1-1 → 1-1']);
});

test('a long circle names only those on it, once', () => {
  expect(cyclesIn('1-1: 1-2', '1-2: 1-3', '1-3: 1-4', '1-4: 1-2')).toEqual(['1-2 → 1-3 → 1-4 → 1-2']);
});

test('two circles are two findings', () => {
  expect(cyclesIn('1-1: 1-2', '1-2: 1-1', '1-3: 1-4', '1-4: 1-3')).toHaveLength(2);
});

test('a chain, and two ways to one measure, are fine', () => {
  expect(found('1-1: 1-2, 1-3', '1-2: 1-4', '1-3: 1-4', '1-4:')).toEqual([]);
});

test('a measure that there is not is another rule’s business', () => {
  expect(found('1-1: 9-9')).toEqual([]);
});

test('many ways through many measures are followed in no time', () => {
  const layers = Array.from({ length: 200 }, (_, i) => `${i + 1}-1: ${i + 2}-1, ${i + 2}-2`);
  const twins = Array.from({ length: 200 }, (_, i) => `${i + 1}-2: ${i + 2}-1, ${i + 2}-2`);
  expect(found(...layers, ...twins, '201-1:', '201-2:')).toEqual([]);
});
