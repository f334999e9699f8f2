import { expect, test } from 'vitest';
import { amendNoChange } from '../../../../src/check/rules/amend/no-change.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(amendNoChange);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('to what was promised, or amended before', () => {
  const due = day('2022-10-31');
  expect(found({ due }, { amend: { due } })).toMatchObject([{ path: [0, 'amend', 'due'] }]);
  expect(found({ target: aTarget() }, { amend: { target: aTarget() } })).toHaveLength(1);
  const later = { amend: { due: day('2022-11-30') } };
  expect(found({ due }, later, { date: day('2022-04-01'), ...later })).toMatchObject([{ path: [1, 'amend', 'due'] }]);
});

test('to something else, or back', () => {
  const due = day('2022-10-31');
  const later = { amend: { due: day('2022-11-30') } };
  expect(found({ due }, later, { date: day('2022-04-01'), amend: { due } })).toEqual([]);
  expect(found({ lost: ['due'] }, later)).toEqual([]);
});

test('nothing is concluded where the measure could not be read as a whole', () => {
  const due = day('2022-10-31');
  expect(found({ due, lost: ['target'] }, { amend: { due } })).toEqual([]);
});
