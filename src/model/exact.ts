/** Numbers that a file can write but a program cannot hold as they are written. */

/** As many significant digits a double holds, whatever they are (IEEE 754 binary64). */
export const DIGITS_HELD = 15;

/**
 * Whether `value` is the number that `written` writes, in digits, with an exponent, or as 0x1F or 0o17, and has no more
 * digits than are held whatever they are; nor is it an integer that has neighbours which are the same to a program.
 */
export function isExact(written: string, value: number): boolean {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return false;
  return isSame(written, value) && decimalOf(String(value)).digits.replace('-', '').length <= DIGITS_HELD;
}

/** Whether a program that holds `written` as `value` writes the same number again, however many digits it has. */
export function isSame(written: string, value: number): boolean {
  if (/^0[xo]/i.test(written)) return Number.isSafeInteger(value);
  const { digits, power } = decimalOf(written);
  const held = decimalOf(String(value));
  return digits === held.digits && power === held.power;
}

/** The digits without zeros around them, and the power of ten of the last: 1.20e3 is 12 and 2. */
function decimalOf(written: string): { readonly digits: string; readonly power: number } {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(written) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, '');
  const digits = all.replace(/(?<!0)0+$/, '');
  if (digits === '') return { digits: '0', power: 0 };
  const power = Number(exponent) - fraction.length + all.length - digits.length;
  return { digits: (sign === '-' ? '-' : '') + digits, power };
}
