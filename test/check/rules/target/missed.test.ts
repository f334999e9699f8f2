import { expect, test } from 'vitest';
import { targetMissed } from '../../../../src/check/rules/target/missed.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(targetMissed);

const found = (measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]) =>
  check(
    aWorkspace(aPlanOf([aMeasure(measure)], { journal: entries.map((entry, i) => anEntry({ path: [i], ...entry })) })),
  );

test('closed short of the target without a word', () => {
  expect(found({ target: aTarget() }, { value: 99, state: 'done' })).toMatchObject([
    { path: [0, 'state'], args: { value: 99 }, related: [{ path: ['tasks', 0, 'measures', 0] }] },
  ]);
  expect(found({ target: aTarget() }, { value: 100, state: 'done' })).toEqual([]);
  expect(found({ target: aTarget() }, { value: 99, state: 'done', note: '缺一所' })).toEqual([]);
});

test('within the tolerance of about, and for a stretch target, it is fine', () => {
  expect(found({ target: aTarget({ comparator: 'about' }) }, { value: 90, state: 'done' })).toEqual([]);
  expect(found({ target: aTarget({ comparator: 'about' }) }, { value: 89, state: 'done' })).toHaveLength(1);
  expect(found({ target: aTarget({ stretch: true }) }, { value: 1, state: 'done' })).toEqual([]);
});

test('the finding says which way the number is promised', () => {
  const [only] = found(
    { target: aTarget({ comparator: 'more_than', value: 6.5, unit: '%' }) },
    { value: 6.5, state: 'done' },
  );
  expect(only?.args).toMatchObject({ target: 6.5, promised: { zh: '超过6.5%', en: 'more than 6.5%' } });
});

test('what was to come down and did not is found here, what went over its ceiling where it did', () => {
  const ceiling = aTarget({ comparator: 'at_most', value: 5 });
  expect(found({ target: { ...ceiling, baseline: 20 } }, { value: 10, state: 'done' })).toHaveLength(1);
  expect(found({ target: ceiling }, { value: 10, state: 'done' })).toEqual([]);
  expect(found({ target: aTarget({ comparator: 'exactly', value: 5 }) }, { value: 10, state: 'done' })).toEqual([]);
});
