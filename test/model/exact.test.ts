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
  '999999999999999',
  '100000000000000e1',
  '0x38D7EA4C67FFF',
  '0x1F',
  '0o17',
])('%s is', (written) => {
  expect(isExact(written, Number(written.replace(/^\+/, '')))).toBe(true);
});

test.each([
  '1234567890123456',
  '9007199254740991',
  '-1234567890123456',
  '123456789012345.6',
  '0x38D7EA4C68001',
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
