/** Exact numbers for the second projection: fractions of whole numbers, as taught at school. */

export interface Fraction {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

/** The number as its decimal digits write it. */
export function fraction(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const places = decimals.length - Number(exponent);
  const over = BigInt(whole + decimals);
  return places >= 0 ? { over, under: 10n ** BigInt(places) } : { over: over * 10n ** BigInt(-places), under: 1n };
}

export const ZERO = fraction(0);
export const HUNDRED = fraction(100);

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

/** Below 0 where `a` is less, 0 where they are equal. */
export function compared(a: Fraction, b: Fraction): number {
  const { over } = minus(a, b);
  return over < 0n ? -1 : over > 0n ? 1 : 0;
}

/** Within 0–100. */
export function within(share: Fraction): Fraction {
  if (compared(share, ZERO) < 0) return ZERO;
  return compared(share, HUNDRED) > 0 ? HUNDRED : share;
}

/** A share of 0–100 in tenths, as a number of one decimal: half up, 0 only for nothing, 100 only for all. */
export function shown({ over, under }: Fraction): number {
  if (over === 0n) return 0;
  if (over === 100n * under) return 100;
  const tenths = (over * 20n + under) / (2n * under);
  return Number(tenths < 1n ? 1n : tenths > 999n ? 999n : tenths) / 10;
}

export const asNumber = ({ over, under }: Fraction): number => {
  // Decimals alone are asked for: two and five are all that may be left below the line.
  let [o, u] = [over, under];
  for (const prime of [2n, 5n]) while (o % prime === 0n && u % prime === 0n) [o, u] = [o / prime, u / prime];
  let places = 0;
  for (; 10n ** BigInt(places) % u !== 0n; places += 1);
  const digits = o * (10n ** BigInt(places) / u);
  return Number(`${digits}e-${places}`);
};
