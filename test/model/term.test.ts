import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isPlanDate } from '../../src/model/date.ts';
import { isOngoingTerm, resolveTerm, TERMS, typedDateIn } from '../../src/model/term.ts';
import { day, END, START } from '../support/model.ts';
import { runs } from '../support/stress.ts';

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

describe('as documents write it', () => {
  test.each([
    ['6月30日前', '2022-06-30'],
    ['6月30日之前', '2022-06-30'],
    ['6月30日以前', '2022-06-30'],
    ['6月30日', '2022-06-30'],
    ['6月3号前', '2022-06-03'],
    ['2022年6月30日', '2022-06-30'],
    ['2022年6月30日前', '2022-06-30'],
    ['2023.6.30前', '2023-06-30'],
    ['2022-06-30', '2022-06-30'],
    ['六月三十日前', '2022-06-30'],
    ['十月二十一日前', '2022-10-21'],
    ['６月３０日前', '2022-06-30'],
    ['6⽉底前', '2022-06-30'],
    ['6月末前', '2022-06-30'],
    ['10月底以前', '2022-10-31'],
    ['10月底之前', '2022-10-31'],
    ['第二季度末前', '2022-06-30'],
    ['三季度末以前', '2022-09-30'],
    ['6月上旬前', '2022-06-10'],
    ['6月中旬前', '2022-06-20'],
    ['2月下旬以前', '2022-02-28'],
    ['上半年末前', '2022-06-30'],
    ['下半年底前', '2022-12-31'],
    ['年内', '2022-12-31'],
    ['本年度内', '2022-12-31'],
    ['今年年底前', '2022-12-31'],
    ['年度内', '2022-12-31'],
    ['2022年年底前', '2022-12-31'],
    ['2023年末', '2023-12-31'],
    ['6月底前完成', '2022-06-30'],
    ['截至6月30日', '2022-06-30'],
  ])('%s: %s', (term, date) => {
    expect(resolveTerm(term, YEAR)).toBe(date);
  });

  test.each([
    '春节前',
    '近期',
    '尽快',
    '6月前',
    '6月以前',
    '第二季度前',
    '年前',
    '6月初',
    '年初',
    '底前',
    '内',
    '2月30日前',
    '6月31日',
    '上半年前',
    '每月底',
    '月底前',
    '学期末',
    '三十月',
  ])('%s is not guessed', (term) => {
    expect(resolveTerm(term, YEAR)).toBeUndefined();
  });
});

describe('in a period of more than one year', () => {
  const school = { start: day('2021-09-01'), end: day('2022-08-31') };

  test.each([
    ['12月底前', '2021-12-31'],
    ['年底前', '2021-12-31'],
    ['年内', '2021-12-31'],
    ['3月底前', '2022-03-31'],
    ['上半年', '2022-06-30'],
    ['下半年', '2021-12-31'],
    ['第三季度', '2021-09-30'],
    ['8月底前', '2022-08-31'],
    ['9月1日前', '2021-09-01'],
    ['2月28日', '2022-02-28'],
    ['2022年上半年', '2022-06-30'],
    ['2023年上半年', '2023-06-30'],
  ])('the only such day is taken: %s', (term, date) => {
    expect(resolveTerm(term, school)).toBe(date);
  });

  test('of two such days none is, nor where there is none', () => {
    expect(resolveTerm('12月底前', { start: day('2021-09-01'), end: day('2023-08-31') })).toBeUndefined();
    expect(resolveTerm('12月底前', { start: day('2021-09-01'), end: day('2022-12-31') })).toBeUndefined();
    expect(resolveTerm('8月底前', { start: day('2021-09-01'), end: day('2022-07-15') })).toBeUndefined();
    expect(typedDateIn('3月15日', school)).toBe('2022-03-15');
    expect(typedDateIn('3月15日', { start: day('2021-01-01'), end: day('2022-12-31') })).toBeUndefined();
  });
});

describe('whatever the period', () => {
  const someDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2016-01-01'), days));
  const period = fc
    .tuple(someDate, fc.integer({ min: 0, max: 1200 }))
    .map(([start, length]) => ({ start, end: addDays(start, length) }));
  const wording = fc.constantFrom(
    (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日前`,
    (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  );

  test('a day of it, written without its year, is that day, unless the period has another', () => {
    fc.assert(
      fc.property(period, fc.nat(), wording, ({ start, end }, n, write) => {
        const date = addDays(start, n % (daysBetween(start, end) + 1));
        const found = resolveTerm(write(date), { start, end });
        const same = Array.from({ length: 5 }, (_, i) => `${Number(start.slice(0, 4)) + i}${date.slice(4)}`).filter(
          (other) => isPlanDate(other) && start <= other && other <= end,
        );
        expect(found).toBe(same.length === 1 ? date : undefined);
      }),
      { numRuns: runs(200) },
    );
  });

  test('the end of every month, however it is written, is its last day', () => {
    const period = fc.constantFrom(
      YEAR,
      { start: day('2021-09-01'), end: day('2022-08-31') },
      { start: day('2023-04-01'), end: day('2024-03-31') },
    );
    const write = fc.constantFrom(
      '月',
      '月份',
      '月底',
      '月底前',
      '月末前',
      '月底以前',
      '月底之前',
      '月末',
      '月内',
      '月下旬',
      '月底前完成',
    );
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 12 }), write, fc.boolean(), (span, month, words, inWords) => {
        const found = resolveTerm(`${inWords ? numbers[month - 1] : month}${words}`, span);
        if (found === undefined) throw new Error('not read');
        expect(Number(found.slice(5, 7))).toBe(month);
        expect(addDays(found, 1).slice(8)).toBe('01');
        expect(span.start <= found && found <= span.end).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  test('the end of a month, a quarter, a half and a year is a day of the period or none', () => {
    const terms = fc.constantFrom('2月底前', '六月末', '第三季度末前', '上半年', '下半年', '年底前', '5月中旬前');
    fc.assert(
      fc.property(period, terms, ({ start, end }, term) => {
        const found = resolveTerm(term, { start, end });
        if (start.slice(0, 4) === end.slice(0, 4)) expect(found?.slice(0, 4)).toBe(start.slice(0, 4));
        else if (found !== undefined) expect(start <= found && found <= end).toBe(true);
        const year = (found ?? start).slice(0, 4);
        if (found !== undefined) expect(resolveTerm(`${year}年${term}`, { start, end })).toBe(found);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('work that goes on', () => {
  test.each([
    '持续推进',
    '长期坚持',
    '常态化',
    '常态化推进',
    '全年',
    '全年持续推进',
    '持续实施',
    '长期',
    '常年开展',
    '持续 推进',
    'ongoing',
  ])('%s: it is decided, and no day', (term) => {
    expect(isOngoingTerm(term)).toBe(true);
    expect(resolveTerm(term, YEAR)).toBeUndefined();
  });

  test.each(['近期', '年内', '上半年', '全年度', '长期规划出台前', '持续到6月底', '尽快', ''])(
    '%s says no such thing',
    (term) => {
      expect(isOngoingTerm(term)).toBe(false);
    },
  );
});

test('a date that is typed in full is that date, in whatever period; what names no month is none', () => {
  const year = { start: day('2022-01-01'), end: day('2022-12-31') };
  expect(typedDateIn('2023-11-30', year)).toBe('2023-11-30');
  expect(typedDateIn('2021年11月30日', year)).toBe('2021-11-30');
  expect(typedDateIn('11月30日', year)).toBe('2022-11-30');
  expect(typedDateIn('11月31日', year)).toBeUndefined();
  expect(typedDateIn('30日', year)).toBeUndefined();
  expect(typedDateIn('明天', year)).toBeUndefined();
});

test.each(['13月', '0月', '13月底前', '十三月份内', '13月下旬', '00月下旬'])('%s is no month', (term) => {
  expect(resolveTerm(term, { start: day('2022-01-01'), end: day('2022-12-31') })).toBeUndefined();
});
