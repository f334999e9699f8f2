import { expect, test } from 'vitest';
import { valueBelowBaseline } from '../../../../src/check/rules/value/below-baseline.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(valueBelowBaseline);

const found = (...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(
      aPlanOf([aMeasure({ target: aTarget({ baseline: 12 }) })], {
        journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })),
      }),
    ),
  );

test('a first total below the baseline; the baseline itself is fine', () => {
  expect(found({ value: 11 })).toMatchObject([{ path: [0, 'value'], args: { value: 11, baseline: 12 } }]);
  expect(found({ value: 12 })).toEqual([]);
});

test('once, and not where a reason is given', () => {
  expect(found({ value: 3 }, { date: day('2022-04-01'), value: 5 })).toHaveLength(1);
  expect(found({ value: 11, reason: '退出一所' })).toEqual([]);
});

test('a value below zero is another finding; so is a target that is no way up', () => {
  expect(found({ value: -1 })).toEqual([]);
  const total = (target: Parameters<typeof aTarget>[0]) =>
    check(aWorkspace(aPlanOf([aMeasure({ target: aTarget(target) })], { journal: [anEntry({ value: 11 })] })));
  expect(total({ baseline: 12, value: 13 })).toHaveLength(1);
  expect(total({ baseline: 12, value: 12 })).toEqual([]);
  expect(total({ baseline: 12, counts: 'level' })).toEqual([]);
});

test('what was added first is no total', () => {
  expect(found({ add: 1 })).toEqual([]);
});
