import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../src/model/amount.ts';
import { MESSAGES } from '../support/messages.ts';
import { runs } from '../support/stress.ts';

const [zh, en] = [MESSAGES.zh, MESSAGES.en];

describe('a number with its unit', () => {
  test.each([
    [0, '所', '0所', '0所'],
    [-3, '个', '-3个', '-3个'],
    [9999, '人', '9999人', '9999人'],
    [1400, '期', '1400期', '1400期'],
    [12_000, '人', '1.2万人', '12,000人'],
    [1_260_000, '人次', '126万人次', '1,260,000人次'],
    [-2_800_000, '人次', '-280万人次', '-2,800,000人次'],
    [120_000_000, '元', '1.2亿元', '120,000,000元'],
    [123_450_000, '元', '12345万元', '123,450,000元'],
    [1_234_567, '人次', '1234567人次', '1,234,567人次'],
    [12_345.5, '亩', '12345.5亩', '12,345.5亩'],
    [12_600, '万人次', '12600万人次', '12,600万人次'],
    [93.25, '%', '93.25%', '93.25%'],
    [12_000, '%', '12000%', '12,000%'],
    [0.1, '', '0.1', '0.1'],
    [0.0000001, '克', '0.0000001克', '0.0000001克'],
    [1.5e-7, '', '0.00000015', '0.00000015'],
  ])('%d %s', (value, unit, chinese, english) => {
    expect(zh.amount(value, unit)).toBe(chinese);
    expect(en.amount(value, unit)).toBe(english);
  });

  test('loses no digit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(parseAmount(zh.number(value))).toBe(value);
        expect(parseAmount(en.number(value))).toBe(value);
      }),
      { numRuns: runs(500) },
    );
  });
});
