/** The period of a plan, by its title or by what a person types. */
import { isPlanDate, type PlanDate } from '../model/date.ts';
import { lastOf, MONTHS, monthsLater, occurrenceOn, ownYearStart, periodOf, type Span } from '../model/period.ts';

/** Half-years, quarters and months in a title, behind the year. */
const HALVES = '上下';
const QUARTERS = '一二三四';

/** The only period that a title names: a year, a school year or a term of it, a part of a year, some years together. */
export function periodIn(title = ''): Span | undefined {
  const words = title.normalize('NFKC').replace(/\s/g, '');
  return schoolYearIn(words) ?? yearsIn(words) ?? partOfYearIn(words) ?? onlyYearIn(words);
}

/**
 * The period that a person gives: 2023, or the first and the last day of it, as in 2022-09-01..2023-08-31; undefined for any other
 * text.
 */
export function periodGiven(text: string): Span | undefined {
  const words = text.trim();
  if (/^[12]\d{3}$/.test(words)) return yearOf(words);
  const [start = '', end = '', ...others] = words.split(/\.{2,}|至|~/).map((day) => day.trim());
  return others.length === 0 && isPlanDate(start) && isPlanDate(end) && start <= end ? { start, end } : undefined;
}

/** A calendar year. */
export function yearOf(year: string | number): Span | undefined {
  return monthsFrom(`${year}-01-01`, 12);
}

/** What a plan's folder is called: 2023, 2022-2023, 2023-h1, 2023-q1, 2023-06; else the months of its first and last days. */
export function periodName({ start, end }: Span): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  const isWhole =
    ownYearStart({ start, end }) !== undefined && monthsLater(start, 12) > end && monthsLater(start, 11) < end;
  if (isWhole || (start.endsWith('-01-01') && end.endsWith('-12-31') && first < last)) return `${first}-${last}`;
  const every = (['year', 'half-year', 'quarter', 'month'] as const).find(
    (length) => periodOf(length, start).end === end,
  );
  if (every !== undefined && start.endsWith('-01')) return occurrenceOn(every, start).toLowerCase();
  return `${start.slice(0, 7)}-${end.slice(0, 7)}`;
}

/** The words of a title for a school year or a term of one: their days are taken as is usual. */
export function schoolTermIn(title = ''): string | undefined {
  const words = title.normalize('NFKC').replace(/\s/g, '');
  return schoolYearIn(words) === undefined ? undefined : SCHOOL_YEAR.exec(words)?.[0];
}

const SCHOOL_YEAR = /([12]\d{3})年?[-—–~至]+([12]?\d?\d{2})学年度?(?:\(?第?([一二])学期)?/;

/** 2022—2023学年, 2022-2023学年度第二学期: from September to August, and from February on in its second term. */
function schoolYearIn(words: string): Span | undefined {
  const [, first, last = '', term] = SCHOOL_YEAR.exec(words) ?? [];
  if (first === undefined || Number(first) % 100 !== (Number(last) + 99) % 100) return undefined;
  if (term === '一') return monthsFrom(`${first}-09-01`, 5);
  return term === '二' ? monthsFrom(`${Number(first) + 1}-02-01`, 7) : monthsFrom(`${first}-09-01`, 12);
}

/** 2023—2025年. */
function yearsIn(words: string): Span | undefined {
  const [, first, last] = /([12]\d{3})年?[-—–~至]+([12]\d{3})年/.exec(words) ?? [];
  if (first === undefined || last === undefined || first >= last) return undefined;
  return monthsFrom(`${first}-01-01`, 12 * (Number(last) - Number(first) + 1));
}

/** 2023年上半年, 2023年第一季度, 2023年6月重点工作. */
function partOfYearIn(words: string): Span | undefined {
  const [, year, half, quarter, month] =
    /([12]\d{3})年(?:度)?(?:([上下])半年|第?([一二三四])季度|(\d{1,2})月份?(?:重点|工作|任务))/.exec(words) ?? [];
  if (year === undefined) return undefined;
  if (half !== undefined) return partOf(year, HALVES.indexOf(half), MONTHS['half-year']);
  return quarter === undefined
    ? partOf(year, Number(month) - 1, MONTHS.month)
    : partOf(year, QUARTERS.indexOf(quarter), MONTHS.quarter);
}

/** 2023年, 2022年度; none where the title names several. */
function onlyYearIn(words: string): Span | undefined {
  // 2023学年 alone is the year of its first term for some, and of its second one for others.
  if (words.includes('学年')) return undefined;
  const years = [...new Set([...words.matchAll(/([12]\d{3})(?=年|[-—–~至]+[12]\d{3}年)/g)].map(([, year]) => year))];
  const [only] = years;
  return only === undefined || years.length > 1 ? undefined : yearOf(only);
}

function partOf(year: string, index: number, months: number): Span | undefined {
  return monthsFrom(`${year}-${String(index * months + 1).padStart(2, '0')}-01`, months);
}

function monthsFrom(text: string, months: number): Span | undefined {
  if (!isPlanDate(text)) return undefined;
  const start: PlanDate = text;
  return { start, end: lastOf(start, months) };
}
