/** Sentences with numbers in them, of which some may be nothing. */
import { expect, test } from 'vitest';

import type { NumberTarget } from '../../src/model/target.ts';
import { MESSAGES } from '../support/messages.ts';
import { day } from '../support/model.ts';

const [zh, en] = [MESSAGES.zh, MESSAGES.en];
const asOf = day('2022-06-30');

test('slippage tells of what moved only where something did', () => {
  expect(zh.slippage.summary(asOf, 0, 0, 1)).toBe('截至 2022-06-30：时限都没有调整；逾期1项。');
  expect(en.slippage.summary(asOf, 0, 0, 1)).toBe('As of 2022-06-30: no deadline moved; 1 overdue.');
  expect(en.slippage.summary(asOf, 1, 0, 0)).toBe('As of 2022-06-30: 1 deadline moved; 0 overdue.');
  expect(zh.slippage.summary(asOf, 2, 5, 0)).toBe('截至 2022-06-30：时限有调整的2项，推迟的共推迟5天；逾期0项。');
});

test('a number that is to stay below its target is told beside its limit, and is no fraction of it', () => {
  const rising: NumberTarget = {
    comparator: 'at_least',
    value: 30,
    unit: '所',
    baseline: 0,

    stretch: false,
  };
  const falling: NumberTarget = {
    ...rising,
    comparator: 'at_most',
    value: 5.9,
    unit: '%',
    baseline: 7,
    hasBaseline: true,
  };
  expect(zh.ofTarget({ value: 6.5, target: falling })).toBe('6.5%（不超过5.9%）');
  expect(en.ofTarget({ value: 6.5, target: falling })).toBe('6.5% (at most 5.9%)');
  expect([zh, en].map((messages) => messages.ofTarget({ value: 20, target: rising }))).toEqual([
    '20/30所',
    '20 of 30所',
  ]);
});

test('nobody else is named where there is nobody', () => {
  expect(en.errors.unknownLeader('X', undefined)).toBe('X is in charge of no measures, and nor is anybody else.');
  expect(en.errors.unknownUnit('X', undefined)).toBe('X leads no measures, and no measure has a lead yet.');
  expect(zh.errors.unknownUnit('甲处', undefined)).toBe('没有由“甲处”牵头的举措，各项举措都还没有定牵头单位。');
});
