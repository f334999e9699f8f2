/**
 * Decimal arithmetic: a number stands for the decimal that it is written as, and what is computed of it is that of the
 * decimals. Fifteen digits are held exactly; comparisons of such numbers need nothing of this, since they keep their order.
 */
import Big from 'big.js';

/** Of our own, so that nobody else's settings change it: quotients have twelve places, rounded half up. */
const Decimal = Big();
Decimal.DP = 12;
Decimal.RM = Decimal.roundHalfUp;

/** a + b: 0.1 + 0.2 is 0.3. */
export function plus(a: number, b: number): number {
  const sum = a + b;
  return areWhole(a, b, sum) ? sum : new Decimal(a).plus(b).toNumber();
}

/** What the parts come to, in all its digits, be they more than a number holds. */
export function sumInDigits(parts: readonly number[]): string {
  return parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).toFixed();
}

/** a − b. */
export function minus(a: number, b: number): number {
  return plus(a, -b);
}

/** a × b: 7.7 × 90 is 693. */
export function times(a: number, b: number): number {
  const product = a * b;
  return areWhole(a, b, product) ? product : new Decimal(a).times(b).toNumber();
}

/** `part` of `whole`, which is not 0, in percent: 2.3 of 10 is 23, 1 of 3 is 33.333333333333. */
export function percentOf(part: number, whole: number): number {
  // The quotient of whole numbers is the double next to the true one, which is all that any figure shown can need.
  const hundredfold = part * 100;
  if (areWhole(part, whole, hundredfold)) return hundredfold / whole;
  return new Decimal(part).times(100).div(whole).toNumber();
}

/** Whole numbers that are held exactly need no library: most are. */
function areWhole(a: number, b: number, result: number): boolean {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(result);
}
