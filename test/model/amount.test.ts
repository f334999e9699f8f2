import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTooLong, parseAmount, parseTarget, plainDigits } from '../../src/model/amount.ts';

describe('a number', () => {
  test.each([
    ['0', 0],
    ['1260000', 1_260_000],
    ['1,260,000', 1_260_000],
    ['1，260，000', 1_260_000],
    ['126万', 1_260_000],
    ['126 万', 1_260_000],
    ['１２６万', 1_260_000],
    ['1.2亿', 120_000_000],
    ['-0.4', -0.4],
    [' 12.50 ', 12.5],
    ['007', 7],
    ['1234567890123', 1_234_567_890_123],
  ])('%j is %d', (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  test.each(['1.1万', '1.005万', '2.3万', '4.35万', '1.15亿', '0.0001万'])('%s is no hair’s breadth off', (text) => {
    const [, digits = '', scale] = /^([\d.]+)(.)$/.exec(text) ?? [];
    const [whole = '', fraction = ''] = digits.split('.');
    const zeros = scale === '万' ? 4 : 8;
    expect(parseAmount(text)).toBe(Number(whole + fraction.padEnd(zeros, '0')));
  });

  test.each([
    '',
    ' ',
    '-',
    '万',
    '一百',
    '12a',
    'a12',
    '1,26',
    '12,3456',
    '1,,000',
    '1.',
    '.5',
    '1e5',
    '+1',
    '--1',
    '5%',
    '1 2',
  ])('%j is none', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  test.each([
    ['126万', '万人次', 126],
    ['1.2亿', '万元', 12_000],
    ['126', '万人次', 126],
    ['3亿', '亿元', 3],
    ['5000万', '亿元', 0.5],
    ['126万', '人次', 1_260_000],
  ])('%s counted in %s is %d', (text, unit, value) => {
    expect(parseAmount(text, unit)).toBe(value);
  });

  test('more digits than can be kept are none', () => {
    expect(parseAmount('0.123456789012345')).toBe(0.123456789012345);
    expect(parseAmount('0.1234567890123456')).toBeUndefined();
    expect(parseAmount('100000000000.00001')).toBeUndefined();
  });

  test('what is too large to be kept to the unit is none', () => {
    expect(parseAmount('999999999999999')).toBe(999_999_999_999_999);
    expect(parseAmount('1000000000000001')).toBeUndefined();
    expect(parseAmount('9007199254740992')).toBeUndefined();
    expect(parseAmount('9'.repeat(400))).toBeUndefined();
    expect(parseAmount('100000000亿')).toBeUndefined();
  });

  test('what is too long is told from what is no number', () => {
    expect(isTooLong('1234567890123456')).toBe(true);
    expect(isTooLong('0.1234567890123456')).toBe(true);
    expect(isTooLong('1.00000000000001万')).toBe(false);
    expect(isTooLong('30')).toBe(false);
    expect(isTooLong('三十')).toBe(false);
  });

  test('every whole number comes back, with commas and in 万 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (value) => {
        expect(parseAmount(String(value))).toBe(value);
        expect(parseAmount(value.toLocaleString('en-US'))).toBe(value);
        expect(parseAmount(`${value}万`)).toBe(value * 10_000);
      }),
    );
  });

  test('no text makes it fail', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789,.-+万亿 e％') });
    fc.assert(
      fc.property(text, (given) => {
        const amount = parseAmount(given);
        expect(amount === undefined || Number.isFinite(amount)).toBe(true);
      }),
    );
  });
});

describe('a target', () => {
  test.each([
    ['30所左右', { about: 30, unit: '所' }],
    ['约30所', { about: 30, unit: '所' }],
    ['约30所左右', { about: 30, unit: '所' }],
    ['about 30 所', { about: 30, unit: '所' }],
    ['不少于10个', { at_least: 10, unit: '个' }],
    ['至少 10 个', { at_least: 10, unit: '个' }],
    ['10个以上', { at_least: 10, unit: '个' }],
    ['at least 10 个', { at_least: 10, unit: '个' }],
    ['>=10', { at_least: 10 }],
    ['≥10', { at_least: 10 }],
    ['超过280万人次', { more_than: 2_800_000, unit: '人次' }],
    ['more than 5', { more_than: 5 }],
    ['>5', { more_than: 5 }],
    ['不超过2%', { at_most: 2, unit: '%' }],
    ['2%以内', { at_most: 2, unit: '%' }],
    ['at most 2 %', { at_most: 2, unit: '%' }],
    ['<=2', { at_most: 2 }],
    ['30所', { exactly: 30, unit: '所' }],
    ['正好30所', { exactly: 30, unit: '所' }],
    ['exactly 30', { exactly: 30 }],
    ['12', { exactly: 12 }],
    ['争取20项', { exactly: 20, unit: '项', stretch: true }],
    ['争取超过280万人次', { more_than: 2_800_000, unit: '人次', stretch: true }],
    ['1,000 人', { exactly: 1000, unit: '人' }],
    ['3 万名', { exactly: 30_000, unit: '名' }],
  ])('%s', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });

  test.each([
    '',
    '一批',
    '所',
    '30-40所',
    '至少30所左右',
    '争取',
    '超过',
    '约',
    '不少于',
    '30所40个',
    '>=',
    'at least',
  ])('%j is none', (text) => {
    expect(parseTarget(text)).toBeUndefined();
  });
});

test.each([
  [0, '0'],
  [-30.5, '-30.5'],
  [1e21, '1000000000000000000000'],
  [1.25e21, '1250000000000000000000'],
  [-1.25e21, '-1250000000000000000000'],
  [1e-7, '0.0000001'],
  [1.25e-7, '0.000000125'],
  [-1.25e-8, '-0.0000000125'],
])('%d in digits is %s', (value, digits) => {
  expect(plainDigits(value)).toBe(digits);
});

test('whatever number stands in digits reads back as that number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const digits = plainDigits(value);
      expect(digits).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(digits)).toBe(value === 0 ? 0 : value);
    }),
  );
});
