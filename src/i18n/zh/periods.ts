/** Dates, periods and ids as reports write them in Chinese. */
import type { PlanDate } from '../../model/date.ts';
import type { Every } from '../../model/period.ts';
import type { Frequency } from '../../model/recurrence.ts';

export const THIS: Readonly<Record<Every, string>> = {
  week: '本周',
  month: '本月',
  quarter: '本季度',
  'half-year': '本期',
  year: '本年度',
};
export const LAST: Readonly<Record<Every, string>> = {
  week: '上周',
  month: '上月',
  quarter: '上季度',
  'half-year': '上期',
  year: '上年度',
};
export const NEXT: Readonly<Record<Every, string>> = {
  week: '下周',
  month: '下月',
  quarter: '下季度',
  'half-year': '下期',
  year: '下年度',
};
/** What the report on a period is called. */
export const REPORTS: Readonly<Record<Every, string>> = {
  week: '周报',
  month: '月报',
  quarter: '季报',
  'half-year': '半年报',
  year: '年报',
};

/** A day without its year: 5月9日. */
export function day(date: PlanDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

/** A day with its year: 2022年5月9日. */
export function fullDate(date: PlanDate): string {
  return `${date.slice(0, 4)}年${day(date)}`;
}

/** A period by its id: 2022年第19周; of a plan's own year 2022—2023年度; a term by its name. */
export function periodWords(every: Frequency, id: string): string {
  const [, own, half] = /^(\d{4}-\d{4})(?:-H([12]))?$/.exec(id) ?? [];
  if (own !== undefined) {
    const years = `${own.replace('-', '—')}年度`;
    return half === undefined ? years : `${years}${half === '1' ? '上' : '下'}半年`;
  }
  const [year = '', part = ''] = id.split('-');
  switch (every) {
    case 'term':
      return id;
    case 'week':
      return `${year}年第${Number(part.slice(1))}周`;
    case 'month':
      return `${year}年${Number(part)}月`;
    case 'quarter':
      return `${year}年第${counted(Number(part.slice(1)))}季度`;
    case 'half-year':
      return `${year}年${part === 'H1' ? '上' : '下'}半年`;
    case 'year':
      return `${year}年`;
  }
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99, as headings count: 一、十、十二、二十一. */
export function counted(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[units] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${units === 0 ? '' : DIGITS[units]}`;
}
