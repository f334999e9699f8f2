import { expect, test } from 'vitest';
import { journalPercentUnused } from '../../../../src/check/rules/journal/percent-unused.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aRoster, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalPercentUnused);

const found = (measure: Partial<Measure>) => {
  const journal = [anEntry({ percent: 40, path: [0] }), anEntry({ date: day('2022-04-01'), percent: 60, path: [1] })];
  return check(aWorkspace(aPlanOf([aMeasure(measure)], { journal, rosters: [aRoster()] })));
};

test.each([
  ['a target', { target: aTarget() }, 'value', 'target'],
  ['stages', { kind: 'selection' }, 'stage', 'stages'],
  ['a roster', { roster: 'zones' }, 'member', 'roster'],
  ['occurrences', { repeat: { every: 'month' } }, 'occurrence', 'occurrences'],
] as const)('beside %s, once a measure', (_what, measure, key, name) => {
  expect(found(measure)).toMatchObject([
    { path: [0, 'percent'], args: { id: '1-1', key, basis: { en: name, zh: expect.stringMatching(/./) } } },
  ]);
});

test.each([{}, { kind: 'promotion' }, { target: aTarget({ comparator: 'at_most' }) }])(
  'is of use for %j',
  (measure) => {
    expect(found(measure)).toEqual([]);
  },
);
