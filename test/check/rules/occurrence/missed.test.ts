import { expect, test } from 'vitest';
import { occurrenceMissed } from '../../../../src/check/rules/occurrence/missed.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { listed } from '../../../../src/model/listed.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(occurrenceMissed);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('nothing where a part of the repetition could not be read', () => {
  expect(found({ repeat: { every: 'quarter' }, lost: ['repeat'] })).toEqual([]);
});

test('those that fell due before the day, told together', () => {
  const repeat = { every: 'quarter' } as const;
  expect(found({ repeat })).toMatchObject([{ args: { count: 1, ids: listed(['2022-Q1']) } }]);
  expect(found({ repeat }, { occurrence: '2022-Q1' })).toEqual([]);
});
