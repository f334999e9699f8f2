/** What changed of a promise is told by what it was and what it is: never the same words twice. */
import { describe, expect, test } from 'vitest';
import type { PromiseDeed } from '../../../../src/change/change.ts';
import { targetTurns } from '../../../../src/change/target.ts';
import { en } from '../../../../src/i18n/en.ts';
import { zh } from '../../../../src/i18n/zh.ts';
import type { Milestone } from '../../../../src/model/milestone.ts';
import type { Target, UnquantifiedTarget } from '../../../../src/model/target.ts';
import { promiseWords } from '../../../../src/render/words/changes/promises.ts';
import { aTarget, day } from '../../../support/model.ts';

const STEP: Milestone = { title: '开工', due: day('2022-06-30'), value: 3 };

const milestones = (from: Milestone, to: Milestone): PromiseDeed => ({ what: 'milestones', from: [from], to: [to] });

const target = (from: Target, to: Target): PromiseDeed => ({
  what: 'target',
  from,
  to,
  amended: false,
  ...targetTurns({ from, to }),
});

test('the number of a milestone is told as it was and as it is', () => {
  expect(promiseWords(milestones(STEP, { ...STEP, value: 5 }), zh)).toBe(
    '节点由2022-06-30 开工（应达到3）改为2022-06-30 开工（应达到5）',
  );
  const { value: _value, ...plain } = STEP;
  expect(promiseWords(milestones(plain, STEP), en)).toBe(
    'milestones changed from 2022-06-30 开工 to 2022-06-30 开工 (3 to be reached)',
  );
});

const BATCH: UnquantifiedTarget = { comparator: 'unquantified', word: '一批', unit: '学校', stretch: false };

describe.each([
  ['a milestone of another title', milestones(STEP, { ...STEP, title: '开题' })],
  ['a milestone of another day', milestones(STEP, { ...STEP, due: day('2022-07-31') })],
  ['a milestone of another number', milestones(STEP, { ...STEP, value: 4 })],
  ['a batch of something else', target(BATCH, { ...BATCH, unit: '专业' })],
  ['a batch in other words', target(BATCH, { ...BATCH, word: '若干' })],
  ['a batch that is striven for', target(BATCH, { ...BATCH, stretch: true })],
  ['a number of another unit', target(aTarget(), aTarget({ unit: '个' }))],
  ['a number that is striven for', target(aTarget({ stretch: false }), aTarget({ stretch: true }))],
  ['a baseline of 0 that is given', target(aTarget(), aTarget({ hasBaseline: true }))],
  ['a number by other periods', target(aTarget({ counts: 'period' }), aTarget({ counts: 'period', per: 'quarter' }))],
])('%s', (_name, change) => {
  test.each([
    ['Chinese', zh],
    ['English', en],
  ])('in %s', (_language, messages) => {
    const { from: _from, ...only } = change as Extract<PromiseDeed, { readonly what: 'target' | 'milestones' }>;
    const unchanged = { ...only, from: only.to } as PromiseDeed;
    expect(promiseWords(change, messages)).not.toBe(promiseWords(unchanged, messages));
  });
});
