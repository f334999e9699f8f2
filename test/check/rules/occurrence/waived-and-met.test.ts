import { expect, test } from 'vitest';
import { occurrenceWaivedAndMet } from '../../../../src/check/rules/occurrence/waived-and-met.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(occurrenceWaivedAndMet);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('waived by the plan, or by an entry', () => {
  expect(found({ repeat: { every: 'month', except: ['2022-02'] } }, { occurrence: '2022-02' })).toHaveLength(1);
  const waiver = { occurrence: '2022-02', waive: true, reason: '停报' } as const;
  expect(found({ repeat: { every: 'month' } }, waiver, { occurrence: '2022-02' })).toMatchObject([
    { path: [1, 'occurrence'] },
  ]);
  expect(found({ repeat: { every: 'month' } }, waiver, { occurrence: '2022-01' })).toEqual([]);
});
