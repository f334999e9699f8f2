import { expect, test } from 'vitest';
import { progressComplete } from '../../../../src/check/rules/progress/complete.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(progressComplete);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('a target reached, or the last stage, and not done', () => {
  expect(found({ target: aTarget() }, { value: 100 })).toMatchObject([{ path: [0], args: { id: '1-1' } }]);
  expect(found({ target: aTarget() }, { value: 99 })).toEqual([]);
  expect(found({ kind: 'selection' }, { stage: '公布' })).toHaveLength(1);
});

test('not where it is done, or what comes next is said, or the number is wrong anyway', () => {
  expect(found({ target: aTarget() }, { value: 100, state: 'done' })).toEqual([]);
  expect(found({ target: aTarget() }, { value: 100, next: '总结' })).toEqual([]);
  expect(found({ target: aTarget() }, { value: 1000 })).toEqual([]);
});
