/** Deadlines as documents write them: 上半年, 第三季度, 年底前, 5月中旬前, 6月30日前. Each means one day, the last that it names. */
import { isPlanDate, type PlanDate, typedDate } from './date.ts';

/** What a deadline may say, for messages. */
export const TERMS: readonly string[] = ['上半年', '第三季度', '年底前', '5月', '5月底前', '5月中旬前', '5月20日前'];

const DIGITS = '一二三四五六七八九';
/** A number from 1 to 39, in either digits. */
const NUMBER = `(\\d{1,2}|[一二三]?十[${DIGITS}]?|[${DIGITS}])`;
/** What may stand behind the name of a stretch of time, whose last day is meant; 5月前 might be the day before it. */
const END = '(?:内|(?:底|末)(?:以?前|之前|内)?)?';
/** What may stand behind a day, or a part of a month. */
const BY = '(?:(?:以|之)?前|止|内)?';

const YEAR = /^(?=.*年)(?:全年|[本今当]年度?|(?:[本今当]?年度|[本今当]年)?年?(?:内|[底末](?:以?前|之前)?))$/;
const HALF = new RegExp(`^(上|下)半年${END}$`);
const QUARTER = new RegExp(`^第?([1-4一二三四])季度${END}$`);
const MONTH = new RegExp(`^${NUMBER}月份?${END}$`);
const TEN_DAYS = new RegExp(`^${NUMBER}月份?(上旬|中旬|下旬)${BY}$`);
const DAY = new RegExp(`^${NUMBER}月${NUMBER}[日号]${BY}$`);

/** 全年 alone names no day: the work goes on all the year. */
const ONGOING =
  /^(?:ongoing|全年|(?:全年|贯穿全年|并)?(?:持续|长期|常态化?|常年|经常性)(?:地)?(?:推进|坚持|开展|实施|落实|抓好|进行|执行|保持|用力|发力|深化|巩固|推动|加强|抓|做|工作|任务|有效)*)$/i;

/** Whether a deadline says that the work goes on, as 持续推进, 长期坚持, 常态化 and 全年 do: it is decided, but no day. */
export function isOngoingTerm(term: string): boolean {
  return ONGOING.test(term.normalize('NFKC').replace(/\s/g, ''));
}

/**
 * The last day of what `term` names, in the year it names (2022年上半年); without one, the only such day in `period`, which
 * of a period within one year is that year's. Undefined where that would be a guess: for any other words, and where the
 * period has no such day or several.
 */
export function resolveTerm(term: string, period: { start: PlanDate; end: PlanDate }): PlanDate | undefined {
  const plain = term.normalize('NFKC').replace(/\s/g, '');
  if (isOngoingTerm(plain)) return undefined;
  const words = plain.replace(/^(?:截至|截止到?|于|在)/, '').replace(/(?:完成|办结)$/, '');
  const date = typedDate(words.replace(new RegExp(`${BY}$`), ''));
  if (date !== undefined) return date;
  // 2022年上半年 and 2022年5月 lose their 年; 2022年底前, 2022年内 and 2022年年底前 are told by what stands behind the number.
  const [, named, rest = ''] = /^(\d{4})年度?(.+)$/.exec(words) ?? [undefined, undefined, words];
  if (named !== undefined) return dayIn(named, /^[内底末]/.test(rest) ? `年${rest}` : rest);
  return onlyIn(period, (year) => dayIn(year, words));
}

/**
 * The date that a person types; of a month and a day alone, as in 11月30日, the only such day in `period`, which of a period
 * within one year is that year's. Undefined where anything is left to guess.
 */
export function typedDateIn(text: string, period: { start: PlanDate; end: PlanDate }): PlanDate | undefined {
  const date = typedDate(text);
  if (date !== undefined || !/月/.test(text)) return date;
  return onlyIn(period, (year) => typedDate(`${year}年${text}`));
}

/** The only day in `period` that `dayOf` gives for its years; of a period within one year that year's, wherever it lies. */
function onlyIn(
  { start, end }: { start: PlanDate; end: PlanDate },
  dayOf: (year: string) => PlanDate | undefined,
): PlanDate | undefined {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (first === last) return dayOf(String(first).padStart(4, '0'));
  // Of three years, two hold every day, or none does.
  const years = Array.from({ length: Math.min(3, Math.max(0, last - first + 1)) }, (_, i) => first + i);
  const days = years.map((year) => dayOf(String(year).padStart(4, '0')));
  const within = days.filter((day) => day !== undefined && start <= day && day <= end);
  return within.length === 1 ? within[0] : undefined;
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
  if (of !== undefined)
    return part === '下旬' ? lastOf(year, numberOf(of)) : dateOf(year, of, part === '上旬' ? 10 : 20);
  const [, month2, day] = DAY.exec(words) ?? [];
  return month2 === undefined || day === undefined ? undefined : dateOf(year, month2, numberOf(day));
}

/** 6, 六, 十二 or 二十一. */
function numberOf(text: string): number {
  if (/\d/.test(text)) return Number(text);
  const [, tens, ten, units] = /^([一二三]?)(十?)(.?)$/.exec(text) ?? [];
  const digit = (of = ''): number => DIGITS.indexOf(of || ' ') + 1;
  return ten ? (digit(tens) || 1) * 10 + digit(units) : digit(text);
}

function dateOf(year: string, month: string, day: number): PlanDate | undefined {
  const text = `${year}-${twoDigits(numberOf(month))}-${twoDigits(day)}`;
  return isPlanDate(text) ? text : undefined;
}

function lastOf(year: string, month: number): PlanDate | undefined {
  return [31, 30, 29, 28].flatMap((day) => dateOf(year, String(month), day) ?? [])[0];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
