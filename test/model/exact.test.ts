/** Which numbers are held as they are written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExact } from '../../src/model/exact.ts';

test.each([
  '0',
  '-0',
  '1260000',
  '0.1',
  '0.10',
  '007',
  '+5',
  '1e3',
  '1.5e-7',
  '.5',
  '5.',
  '9007199254740991',
  '0x1F',
  '0o17',
])('%s is', (written) => {
  expect(isExact(written, Number(written.replace(/^\+/, '')))).toBe(true);
});

test.each([
  '9007199254740993',
  '10000000000000001',
  '100000000000000000000',
  '0.12345678901234567890',
  '0.1000000000000000055',
  '1260000.0000000001',
  '1e400',
  '-1e-999',
  '0x20000000000001',
])('%s is not', (written) => {
  expect(isExact(written, Number(written))).toBe(false);
});

test('every number of fifteen digits is, wherever its point stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.nat(12), (digits, places) => {
      const written = `${digits}e-${places}`;
      return isExact(written, Number(written));
    }),
  );
});
