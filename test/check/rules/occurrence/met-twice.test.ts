import { expect, test } from 'vitest';
import { occurrenceMetTwice } from '../../../../src/check/rules/occurrence/met-twice.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(occurrenceMetTwice);

const found = (...occurrences: readonly (string | undefined)[]) => {
  const journal = occurrences.map((occurrence, i) =>
    anEntry({ path: [i], date: day(`2022-03-0${i + 1}`), ...(occurrence !== undefined && { occurrence }) }),
  );
  return check(aWorkspace(aPlanOf([aMeasure({ repeat: { every: 'month' } })], { journal })));
};

test('the second entry is told, with the day of the first', () => {
  expect(found('2022-02', '2022-03', '2022-02')).toMatchObject([
    { path: [2, 'occurrence'], args: { id: '1-1', occurrence: '2022-02', date: '2022-03-01' } },
  ]);
  expect(found('2022-01', '2022-02', undefined, undefined)).toEqual([]);
});

test('a waiver meets nothing, and an entry that came in twice is one', () => {
  const waiver = { occurrence: '2022-02', waive: true, reason: '停报' } as const;
  const same = { occurrence: '2022-01', note: '已报送' };
  const journal = [waiver, { occurrence: '2022-02' }, same, same].map((entry, path) =>
    anEntry({ path: [path], ...entry }),
  );
  expect(check(aWorkspace(aPlanOf([aMeasure({ repeat: { every: 'month' } })], { journal })))).toEqual([]);
});
