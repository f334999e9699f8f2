import { expect, test } from 'vitest';
import { targetUnquantified } from '../../../../src/check/rules/target/unquantified.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(targetUnquantified);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

const target = { comparator: 'unquantified', word: '一批', stretch: false } as const;

test('an open measure of a batch, until a number is settled', () => {
  expect(found({ target })).toMatchObject([{ args: { word: '一批' } }]);
  expect(found({ target }, { amend: { target: aTarget() } })).toEqual([]);
  expect(found({ target }, { state: 'done' })).toEqual([]);
});
