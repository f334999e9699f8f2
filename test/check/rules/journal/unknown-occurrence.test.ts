import { expect, test } from 'vitest';
import { journalUnknownOccurrence } from '../../../../src/check/rules/journal/unknown-occurrence.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalUnknownOccurrence);

const found = (occurrence: string, measure: Partial<Measure>) =>
  check(aWorkspace(aPlanOf([aMeasure(measure)], { journal: [anEntry({ occurrence })] })));

const fault = (args: Record<string, string>) => ({
  rule: 'journal/unknown-occurrence',
  severity: 'error',
  file: 'journal/2022-W09.yaml',
  path: [0, 'occurrence'],
  args: { id: '1-1', ...args },
});

test.each([
  ['week', '2022-W09', '2022-W53', '2021-W52', '2022-W52'],
  ['month', '2022-03', '2022-13', '2022-01', '2022-12'],
  ['quarter', '2022-Q2', '2023-Q1', '2022-Q1', '2022-Q4'],
  ['half-year', '2022-H1', '2023-H1', '2022-H1', '2022-H2'],
  ['year', '2022', '2021', '2022', '2022'],
] as const)('a measure of every %s has %s and no %s', (every, known, unknown, first, last) => {
  expect(found(known, { repeat: { every } })).toEqual([]);
  const [only] = found(unknown, { repeat: { every } });
  expect(only).toMatchObject(fault({ occurrence: unknown, first, last }));
});

test('the nearest occurrence is suggested', () => {
  expect(found('2022-Q5', { repeat: { every: 'quarter' } })[0]?.args).toMatchObject({ suggestion: '2022-Q1' });
});

test('occurrences begin with the measure', () => {
  const measure = { repeat: { every: 'month' }, start: day('2022-03-15') } as const;
  expect(found('2022-03', measure)).toEqual([]);
  expect(found('2022-02', measure)[0]?.args).toMatchObject({ first: '2022-03', last: '2022-12' });
});

test('a measure that does not recur has none', () => {
  expect(found('2022-03', {})).toEqual([fault({ occurrence: '2022-03' })]);
});
