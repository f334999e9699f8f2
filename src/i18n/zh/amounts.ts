/** Numbers in Chinese: in 万 and 亿 as documents write them, where no digit is lost by it. */
import { plainDigits } from '../../model/amount.ts';

/**
 * The number alone: 1260000 is 126万, 120000000 is 1.2亿, with two decimals at the most; every digit of any other number,
 * and of one that counts in a unit with 万, 亿 or % of its own.
 */
export function number(value: number, unit = ''): string {
  const isScaled = /^[十百千万亿%％‰]/.test(unit);
  return (isScaled ? undefined : (inScale(value, 8, '亿') ?? inScale(value, 4, '万'))) ?? plainDigits(value);
}

/** With its unit: 126万人次. */
export function amount(value: number, unit = ''): string {
  return `${number(value, unit)}${unit}`;
}

/** `value` in a power of ten: read as one number, not divided, so that it is exact. */
function inScale(value: number, power: number, scale: string): string | undefined {
  if (Math.abs(value) < 10 ** power) return undefined;
  const scaled = String(Number(`${value}e-${power}`));
  return /^-?\d+(\.\d{1,2})?$/.test(scaled) ? `${scaled}${scale}` : undefined;
}
