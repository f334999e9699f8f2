import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPARATORS, isGrowing, isMet, isNumberTarget, isOutOfScale, isWay } from '../../src/model/target.ts';
import { aTarget } from '../support/model.ts';

describe('isMet', () => {
  test.each([
    ['about', 26, false],
    ['about', 27, true],
    ['about', 30, true],
    ['about', 300, true],
    ['at_least', 29.9, false],
    ['at_least', 30, true],
    ['at_least', 31, true],
    ['more_than', 30, false],
    ['more_than', 30.1, true],
    ['exactly', 29, false],
    ['exactly', 30, true],
    ['exactly', 31, false],
    ['at_most', 30, true],
    ['at_most', 0, true],
    ['at_most', 31, false],
  ] as const)('%s 30: %d keeps it: %s', (comparator, value, met) => {
    expect(isMet(aTarget({ comparator, value: 30 }), value, 10)).toBe(met);
  });

  test.each([
    ['about', 7.7, 6.93, true],
    ['about', 7.7, 6.92, false],
    ['about', 0.3, 0.27, true],
    ['about', 1.1, 0.99, true],
  ] as const)('%s %d with a tolerance of 10 % is met by %d: %s', (comparator, value, reached, met) => {
    expect(isMet(aTarget({ comparator, value }), reached, 10)).toBe(met);
  });

  test('the tolerance is for about alone', () => {
    for (const comparator of COMPARATORS.filter((name) => name !== 'about' && name !== 'at_most')) {
      expect(isMet(aTarget({ comparator, value: 30 }), 29, 50)).toBe(false);
    }
  });

  test('about without a tolerance is at least', () => {
    expect(isMet(aTarget({ comparator: 'about', value: 30 }), 29, 0)).toBe(false);
    expect(isMet(aTarget({ comparator: 'about', value: 30 }), 30, 0)).toBe(true);
  });

  test('exactly at the tolerance about is met, whatever binary fractions make of it', () => {
    expect(isMet(aTarget({ comparator: 'about', value: 150 }), 123, 18)).toBe(true);
    const whole = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(whole(1_000_000), whole(1_000_000), whole(100), (value, target, about) => {
        const kept = isMet(aTarget({ comparator: 'about', value: target }), value, about);
        expect(kept).toBe(BigInt(value) * 100n >= BigInt(target) * BigInt(100 - about));
      }),
    );
    fc.assert(
      fc.property(whole(10_000), whole(100), (hundredth, about) => {
        const target = aTarget({ comparator: 'about', value: hundredth * 100 });
        expect(isMet(target, hundredth * (100 - about), about)).toBe(true);
      }),
    );
  });
});

test('a promise without a number is no number target', () => {
  expect(isNumberTarget(aTarget())).toBe(true);
  expect(isNumberTarget({ comparator: 'unquantified', word: '一批', stretch: false })).toBe(false);
  expect(isNumberTarget(undefined)).toBe(false);
});

test('a number grows where it is a total so far, and no ceiling', () => {
  const growing = (over: Parameters<typeof aTarget>[0]) => isGrowing(aTarget(over));
  expect(COMPARATORS.filter((comparator) => !growing({ comparator }))).toEqual(['at_most']);
  expect(growing({ counts: 'cumulative' })).toBe(true);
  expect(growing({ counts: 'level' })).toBe(false);
  expect(growing({ counts: 'period' })).toBe(false);
});

test('ten times the promise is out of scale, of what may be exceeded', () => {
  const outOf = (over: Parameters<typeof aTarget>[0], value: number) => isOutOfScale(aTarget(over), value);
  expect(COMPARATORS.filter((comparator) => outOf({ comparator, value: 30 }, 300))).toEqual([
    'about',
    'at_least',
    'more_than',
  ]);
  expect(outOf({ value: 30 }, 299.9)).toBe(false);
  expect(outOf({ value: 0 }, 0)).toBe(false);
  expect(outOf({ value: -1 }, 5)).toBe(false);
});

test('there is a way to a number from its baseline; to a level where that is given, to a ceiling from above', () => {
  const way = (over: Parameters<typeof aTarget>[0]) => isWay(aTarget(over));
  expect(way({ value: 30 })).toBe(true);
  expect(way({ value: 30, baseline: 30 })).toBe(false);
  expect(way({ value: 30, counts: 'level' })).toBe(false);
  expect(way({ value: 30, counts: 'level', hasBaseline: true })).toBe(true);
  expect(way({ comparator: 'at_most', value: 30 })).toBe(false);
  expect(way({ comparator: 'at_most', value: 30, baseline: 31 })).toBe(true);
});
