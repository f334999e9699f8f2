import { expect, test } from 'vitest';
import { periodGiven, periodIn, periodName, schoolTermIn } from '../../src/intake/period.ts';

const days = (title: string): string | undefined => {
  const span = periodIn(title);
  return span && `${span.start} ${span.end}`;
};

test.each([
  ['某市2023年职业教育工作要点', '2023-01-01 2023-12-31'],
  ['2022年度重点任务责任分工', '2022-01-01 2022-12-31'],
  ['2022—2023学年工作计划', '2022-09-01 2023-08-31'],
  ['２０２２－２０２３学年度第一学期 工作安排', '2022-09-01 2023-01-31'],
  ['2022-23学年第二学期教务工作行事历', '2023-02-01 2023-08-31'],
  ['2022至2023学年（第二学期）任务表', '2023-02-01 2023-08-31'],
  ['2023年上半年重点工作', '2023-01-01 2023-06-30'],
  ['2023年下半年重点工作', '2023-07-01 2023-12-31'],
  ['2023年第三季度重点任务', '2023-07-01 2023-09-30'],
  ['2023年2月重点工作清单', '2023-02-01 2023-02-28'],
  ['三年行动计划（2023—2025年）任务分解表', '2023-01-01 2025-12-31'],
])('the period in %s', (title, expected) => {
  expect(days(title)).toBe(expected);
});

test.each(['重点任务分解表', '2022—2024学年工作计划', '2023学年工作计划', '对照2021年和2023年的任务', '2025—2023年'])(
  'none is guessed of %s',
  (title) => {
    expect(days(title)).toBeUndefined();
  },
);

test('the days of a school year are said to be the usual ones', () => {
  expect(schoolTermIn('某校2022—2023学年第二学期计划')).toBe('2022—2023学年第二学期');
  expect(schoolTermIn('2023年计划')).toBeUndefined();
});

test('a period as it is typed', () => {
  expect(periodGiven('2023')).toEqual({ start: '2023-01-01', end: '2023-12-31' });
  expect(periodGiven(' 2022-09-01..2023-08-31 ')).toEqual({ start: '2022-09-01', end: '2023-08-31' });
  expect(periodGiven('2022-09-01至2023-08-31')).toEqual({ start: '2022-09-01', end: '2023-08-31' });
  for (const text of ['', '23', '2023-09-01..2022-08-31', '2023-02-30..2023-03-01', 'a..b..c']) {
    expect(periodGiven(text)).toBeUndefined();
  }
});

test.each([
  ['2023', '2023'],
  ['2022-09-01..2023-08-31', '2022-2023'],
  ['2023-01-01..2025-12-31', '2023-2025'],
  ['2023-01-01..2023-06-30', '2023-h1'],
  ['2023-07-01..2023-09-30', '2023-q3'],
  ['2023-02-01..2023-02-28', '2023-02'],
  ['2023-02-01..2023-08-31', '2023-02-2023-08'],
  ['2022-09-01..2023-01-31', '2022-09-2023-01'],
])('the folder of a plan of %s is %s', (text, name) => {
  const span = periodGiven(text);
  expect(span && periodName(span)).toBe(name);
});
