import { expect, test } from 'vitest';
import { occurrenceUnnamed } from '../../../../src/check/rules/occurrence/unnamed.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(occurrenceUnnamed);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('an entry on a duty that names no occurrence, with the one of its day', () => {
  expect(found({ repeat: { every: 'month' } }, { note: '已报' })).toMatchObject([
    { path: [0], args: { occurrence: '2022-03' } },
  ]);
  expect(found({ repeat: { every: 'year' } }, { note: '已报' })).toMatchObject([{ args: { occurrence: '"2022"' } }]);
  expect(
    found(
      { repeat: { every: 'month' } },
      { occurrence: '2022-02' },
      { state: 'blocked' },
      { amend: { leads: ['甲处'] } },
    ),
  ).toEqual([]);
  expect(found({}, { note: '进展' })).toEqual([]);
});
