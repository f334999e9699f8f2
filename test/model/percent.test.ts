import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf } from '../../src/model/decimal.ts';
import { percentText, pointsBetween, shownPercent } from '../../src/model/percent.ts';
import { runs } from '../support/stress.ts';

describe('a share as it is shown', () => {
  test.each([
    [0, 0],
    [1e-12, 0.1],
    [0.04, 0.1],
    [0.15, 0.2],
    [1.15, 1.2],
    [22.99, 23],
    [33.333333333333336, 33.3],
    [66.66666666666667, 66.7],
    [99.94, 99.9],
    [99.97, 99.9],
    [99.99999999999, 99.9],
    [100, 100],
    [100.01, 100.1],
    [166.666, 166.7],
    [-0.01, 0],
    [-25, -25],
  ])('%d is %d', (percent, shown) => {
    expect(shownPercent(percent)).toBe(shown);
  });

  test('in words it has a decimal only where it needs one', () => {
    expect([23, 5.263157894737, 100].map(percentText)).toEqual(['23%', '5.3%', '100%']);
  });

  test('is the true share rounded half up, and nothing or all of it only where it is so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (some, whole) => {
        const part = some % (whole + 1);
        const halfUp = Number((BigInt(part) * 2000n + BigInt(whole)) / (2n * BigInt(whole))) / 10;
        const shown = part === 0 ? 0 : part === whole ? 100 : Math.min(99.9, Math.max(0.1, halfUp));
        expect(shownPercent(percentOf(part, whole))).toBe(shown);
        // The same of decimals.
        expect(shownPercent(percentOf(Number(`${part}e-2`), Number(`${whole}e-2`)))).toBe(shown);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('two differ as a reader subtracts them', () => {
    expect(pointsBetween(66.66666666666667, 33.333333333333336)).toBe(-33.4);
    expect(pointsBetween(0.1, 0.3)).toBe(0.2);
  });
});
