import { describe, expect, test } from 'vitest';
import { resolveTerm, TERMS } from '../../src/model/term.ts';
import { day, END, START } from '../support/model.ts';

const YEAR = { start: START, end: END };

describe('a term means its last day', () => {
  test.each([
    ['上半年', '2022-06-30'],
    ['下半年', '2022-12-31'],
    ['上半年内', '2022-06-30'],
    ['第一季度', '2022-03-31'],
    ['一季度', '2022-03-31'],
    ['第二季度末', '2022-06-30'],
    ['三季度', '2022-09-30'],
    ['第4季度', '2022-12-31'],
    ['年底', '2022-12-31'],
    ['年底前', '2022-12-31'],
    ['年内', '2022-12-31'],
    ['2月', '2022-02-28'],
    ['2月份', '2022-02-28'],
    ['二月底前', '2022-02-28'],
    ['5月底', '2022-05-31'],
    ['十一月末', '2022-11-30'],
    ['12月', '2022-12-31'],
    ['十月', '2022-10-31'],
    ['5月上旬', '2022-05-10'],
    ['5月中旬', '2022-05-20'],
    ['6月下旬', '2022-06-30'],
    ['12月下旬', '2022-12-31'],
    ['5 月 上旬', '2022-05-10'],
    ['2022年上半年', '2022-06-30'],
    ['2022年底前', '2022-12-31'],
    ['2022年内', '2022-12-31'],
    ['2024年2月', '2024-02-29'],
    ['2023年第一季度', '2023-03-31'],
  ])('%s: %s', (term, date) => {
    expect(resolveTerm(term, YEAR)).toBe(date);
  });

  test.each(TERMS)('%s, which messages offer, is one', (term) => {
    expect(resolveTerm(term, YEAR)).toBeDefined();
  });
});

test.each([
  ['an end that names no month', '月底'],
  ['before a month, or within it?', '5月前'],
  ['a thirteenth month', '13月'],
  ['no month', '0月'],
  ['a fifth quarter', '第五季度'],
  ['a term of school', '本学期末'],
  ['soon', '近期'],
  ['nothing', ''],
  ['a year alone', '2022年'],
  ['half a term', '半年'],
  ['two terms', '上半年或第三季度'],
])('%s is not guessed', (_what, term) => {
  expect(resolveTerm(term, YEAR)).toBeUndefined();
});

test('in a period of more than one year, the term says which', () => {
  const period = { start: day('2021-09-01'), end: day('2022-08-31') };
  expect(resolveTerm('上半年', period)).toBeUndefined();
  expect(resolveTerm('2022年上半年', period)).toBe('2022-06-30');
});
