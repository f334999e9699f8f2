import { expect, test } from 'vitest';
import { targetWithinBaseline } from '../../../../src/check/rules/target/within-baseline.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(targetWithinBaseline);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('a target at or below its baseline, in the plan or an amendment', () => {
  expect(found({ target: aTarget({ baseline: 100 }) })).toHaveLength(1);
  expect(found({ target: aTarget({ baseline: 99 }) })).toEqual([]);
  expect(found({}, { amend: { target: aTarget({ baseline: 120 }) } })).toMatchObject([
    { path: [0, 'amend', 'target', 'baseline'] },
  ]);
});

test('a ceiling lies below its baseline', () => {
  expect(found({ target: aTarget({ comparator: 'at_most', baseline: 120 }) })).toEqual([]);
});
