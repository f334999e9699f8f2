/** Numbers in English: 1,260,000; below ten thousand as they are. */
import { plainDigits } from '../../model/amount.ts';

/**
 * The number alone.
 * @param _unit what it counts, which changes nothing in English
 */
export function number(value: number, _unit = ''): string {
  const [whole = '', ...decimals] = plainDigits(value).split('.');
  return [Math.abs(value) < 10_000 ? whole : grouped(whole), ...decimals].join('.');
}

/** The digits in threes from the end, behind the sign. */
function grouped(whole: string): string {
  const digits = whole.replace('-', '');
  const first = digits.length % 3 || 3;
  const rest = digits.slice(first).match(/\d{3}/g) ?? [];
  return `${whole.startsWith('-') ? '-' : ''}${[digits.slice(0, first), ...rest].join(',')}`;
}

/** With its unit: 1,260,000人次. */
export function amount(value: number, unit = ''): string {
  return `${number(value)}${unit}`;
}
