import { expect, test } from 'vitest';
import { dependsTooLate } from '../../../../src/check/rules/depends/too-late.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(dependsTooLate);

const found = (due: string | undefined, first: string | undefined, journal: readonly Partial<Entry>[] = []) =>
  check(
    aWorkspace(
      aPlanOf(
        [
          aMeasure({ ...(due && { due: day(due) }), depends: ['1-2'] }),
          aMeasure({ id: '1-2', ...(first && { due: day(first) }) }),
        ],
        { journal: journal.map(anEntry) },
      ),
    ),
  );

test('due before what comes first; one day for both is fine', () => {
  expect(found('2022-06-30', '2022-07-01')).toMatchObject([
    { path: ['tasks', 0, 'measures', 0, 'depends', 0], args: { first: '1-2', later: '2022-07-01' } },
  ]);
  expect(found('2022-07-01', '2022-07-01')).toEqual([]);
  expect(found(undefined, '2022-07-01')).toEqual([]);
  expect(found('2022-07-01', undefined)).toEqual([]);
});

test('by the deadlines in force', () => {
  expect(found('2022-07-01', '2022-07-01', [{ on: '1-2', amend: { due: day('2022-08-01') } }])).toHaveLength(1);
});
