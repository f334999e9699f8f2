import { expect, test } from 'vitest';
import { valueOverTarget } from '../../../../src/check/rules/value/over-target.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueOverTarget);

const found = (over: Parameters<typeof aTarget>[0], ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ target: aTarget({ value: 3, ...over }) })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

test.each(['at_most', 'exactly'] as const)('more than the target of %s; the very number is fine', (comparator) => {
  expect(found({ comparator }, { value: 4 })).toMatchObject([{ path: [0, 'value'], args: { value: 4, target: 3 } }]);
  expect(found({ comparator }, { value: 3 })).toEqual([]);
});

test('any other target may be exceeded', () => {
  expect(found({ comparator: 'at_least' }, { value: 4 })).toEqual([]);
  expect(found({ comparator: 'about' }, { value: 4 })).toEqual([]);
});

test('once, and not where it is said', () => {
  expect(found({ comparator: 'exactly' }, { value: 4 }, { date: day('2022-04-01'), add: 1 })).toHaveLength(1);
  expect(found({ comparator: 'exactly' }, { value: 4, reason: '增补一个' })).toEqual([]);
});

test('what comes down from a baseline is above its ceiling until the end', () => {
  expect(found({ comparator: 'at_most', baseline: 9 }, { value: 5 })).toEqual([]);
});

test('at what was added, where that takes it over', () => {
  expect(found({ comparator: 'exactly' }, { value: 3 }, { date: day('2022-04-01'), add: 1 })).toMatchObject([
    { path: [1, 'add'], args: { value: 4, comparator: { zh: '正好', en: 'exactly' } } },
  ]);
  expect(found({ comparator: 'exactly' }, { value: 4, problem: '多了一个' })).toEqual([]);
});
