import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minus, percentOf, plus, times } from '../../src/model/decimal.ts';
import { runs } from '../support/stress.ts';

/** A decimal as its digits and where its point stands: nothing of ours and no library computes with it. */
const decimals = fc.record({
  digits: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  places: fc.integer({ min: 0, max: 4 }),
});
const numberOf = (digits: bigint, places: number): number => Number(`${digits}e-${places}`);

describe('decimal arithmetic', () => {
  test.each([
    [0.1, 0.2, 0.3],
    [0.8, 0.1, 0.9],
    [1.1, 2.2, 3.3],
    [-0.3, 0.1, -0.2],
    [4, 1260000, 1260004],
    [123456789.01, 0.02, 123456789.03],
  ])('%d + %d is %d', (a, b, sum) => {
    expect(plus(a, b)).toBe(sum);
    expect(minus(sum, b)).toBe(a);
  });

  test.each([
    [7.7, 90, 693],
    [1.005, 100, 100.5],
    [3, 4, 12],
  ])('%d × %d is %d', (a, b, product) => {
    expect(times(a, b)).toBe(product);
  });

  test.each([
    [2.3, 10, 23],
    [29, 100, 29],
    [1.6, 1.7, 94.117647058824],
    [0.7, 0.9, 77.777777777778],
    [-1, 4, -25],
    [1.15, 100, 1.15],
  ])('%d of %d is %d%', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  test('sums and products are those of the digits', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const places = Math.max(a.places, b.places);
        const scaled = (one: typeof a): bigint => BigInt(one.digits) * 10n ** BigInt(places - one.places);
        const [x, y] = [a, b].map((one) => numberOf(BigInt(one.digits), one.places));
        expect(plus(x ?? 0, y ?? 0) + 0).toBe(numberOf(scaled(a) + scaled(b), places) + 0);
        expect(minus(x ?? 0, y ?? 0) + 0).toBe(numberOf(scaled(a) - scaled(b), places) + 0);
        const product = BigInt(a.digits) * BigInt(b.digits);
        expect(times(x ?? 0, y ?? 0) + 0).toBe(numberOf(product, a.places + b.places) + 0);
      }),
      { numRuns: runs(500) },
    );
  });
});
