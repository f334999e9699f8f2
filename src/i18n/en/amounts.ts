/** Numbers in English: 1,260,000; below ten thousand as they are. */
import { plainDigits } from '../../model/amount.ts';

/**
 * The number alone.
 * @param _unit what it counts, which changes nothing in English
 */
export function number(value: number, _unit = ''): string {
  const [whole = '', ...decimals] = plainDigits(value).split('.');
  const grouped = Math.abs(value) < 10_000 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return [grouped, ...decimals].join('.');
}

/** With its unit: 1,260,000人次. */
export function amount(value: number, unit = ''): string {
  return `${number(value)}${unit}`;
}
