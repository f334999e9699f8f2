/** Terms for deadlines as documents write them: 上半年, 第三季度, 年底前, 5月上旬. Each means its last day. */
import { addDays, type PlanDate, planDate, typedDate } from './date.ts';

/** What a deadline may say, for messages. */
export const TERMS: readonly string[] = [
  '上半年',
  '下半年',
  '第三季度',
  '年底前',
  '年内',
  '5月',
  '5月底前',
  '5月上旬',
  '5月中旬',
];

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const NUMBER = '(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])';
const END = '(?:内|底|底前|末)?';

const YEAR = /^(?:年内|年底|年底前|年末|全年|本年|本年底前|今年|今年内|今年底前)$/;
const HALF = new RegExp(`^(上|下)半年${END}$`);
const QUARTER = new RegExp(`^第?([1-4一二三四])季度${END}$`);
const MONTH = new RegExp(`^${NUMBER}月份?${END}$`);
const TEN_DAYS = new RegExp(`^${NUMBER}月份?(上旬|中旬|下旬)$`);

/**
 * The last day of what `term` names, in the year it names (2022年上半年), else in that of `period`. Undefined where that
 * would be a guess: for any other words, and where the period is of more than one year and the term names none.
 */
export function resolveTerm(term: string, period: { start: PlanDate; end: PlanDate }): PlanDate | undefined {
  const [, named, rest = ''] = /^(?:(\d{4})(?=年))?(.*)$/.exec(term.replace(/\s/g, '')) ?? [];
  const year = named ?? period.end.slice(0, 4);
  if (named === undefined && period.start.slice(0, 4) !== year) return undefined;
  // 2022年上半年 and 2022年5月 lose their 年; 2022年底前 and 2022年内 are told by it.
  const words = named === undefined || YEAR.test(rest) ? rest : rest.slice(1);
  return dayIn(year, words);
}

/**
 * The date that a person types; of a month and a day alone, as in 11月30日, the year is that of `period`, where it is of
 * one year. Undefined where anything is left to guess.
 */
export function typedDateIn(text: string, period: { start: PlanDate; end: PlanDate }): PlanDate | undefined {
  const year = period.end.slice(0, 4);
  const isOfOneYear = period.start.slice(0, 4) === year;
  return typedDate(text) ?? (isOfOneYear && /月/.test(text) ? typedDate(`${year}年${text}`) : undefined);
}

function dayIn(year: string, words: string): PlanDate | undefined {
  if (YEAR.test(words)) return lastOf(year, 12);
  const [, half] = HALF.exec(words) ?? [];
  if (half !== undefined) return lastOf(year, half === '上' ? 6 : 12);
  const [, quarter] = QUARTER.exec(words) ?? [];
  if (quarter !== undefined) return lastOf(year, numberOf(quarter) * 3);
  const [, month] = MONTH.exec(words) ?? [];
  if (month !== undefined) return lastOf(year, numberOf(month));
  const [, of, part] = TEN_DAYS.exec(words) ?? [];
  if (of === undefined) return undefined;
  if (part === '下旬') return lastOf(year, numberOf(of));
  return planDate(`${year}-${twoDigits(numberOf(of))}-${part === '上旬' ? '10' : '20'}`);
}

function numberOf(text: string): number {
  const place = NUMBERS.indexOf(text);
  return place < 0 ? Number(text) : place + 1;
}

function lastOf(year: string, month: number): PlanDate {
  if (month === 12) return planDate(`${year}-12-31`);
  return addDays(planDate(`${year}-${twoDigits(month + 1)}-01`), -1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
