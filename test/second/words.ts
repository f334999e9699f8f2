/** Deadlines in words for the second projection: every spelling that docs/model.md names, with its day, looked up. */
import { dateOf, later, numberOf } from './calendar.ts';
import type { DeadlineFile, PlanFile } from './files.ts';

/** What stands behind the name of a stretch of time, and behind a day. */
const ENDS = ['', '内', ...['底', '末'].flatMap((end) => [end, `${end}前`, `${end}以前`, `${end}之前`])];
const BY = ['', '前', '以前', '之前', '止', '内'];
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number below 40 as people write it: 6 and 六, 30 and 三十. */
function spellings(number: number): readonly string[] {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return [String(number), `${ten}${DIGITS[number % 10]}`];
}

const known = new Map<number, ReadonlyMap<string, string>>();

/** Every spelling of a day of the year. */
function wordsOf(year: number): ReadonlyMap<string, string> {
  const found = known.get(year);
  if (found) return found;
  const words = new Map<string, string>();
  const put = (names: readonly string[], ends: readonly string[], day: string): void => {
    for (const name of names) for (const end of ends) words.set(`${name}${end}`, day);
  };
  const last = (month: number): string => later(dateOf(Date.UTC(year, month, 1) / 86_400_000), -1);
  put(['上半年'], ENDS, last(6));
  put(['下半年'], ENDS, last(12));
  put(['年', '本年度'], ENDS.slice(1), last(12));
  for (let quarter = 1; quarter <= 4; quarter += 1)
    for (const number of spellings(quarter)) put([`第${number}季度`, `${number}季度`], ENDS, last(quarter * 3));
  for (let month = 1; month <= 12; month += 1) {
    const names = spellings(month).flatMap((number) => [`${number}月`, `${number}月份`]);
    put(names, ENDS, last(month));
    const days = Number(last(month).slice(8));
    const day = (n: number): string => later(last(month), n - days);
    for (const [part, n] of [['上旬', 10] as const, ['中旬', 20] as const, ['下旬', days] as const])
      put(
        names.map((name) => `${name}${part}`),
        BY,
        day(n),
      );
    for (let n = 1; n <= days; n += 1)
      for (const of of spellings(month))
        put(
          spellings(n).flatMap((number) => [`${of}月${number}日`, `${of}月${number}号`]),
          BY,
          day(n),
        );
  }
  known.set(year, words);
  return words;
}

const ONGOING = ['ongoing', '持续推进', '长期坚持', '常态化', '全年'];

export const isOngoing = (due: DeadlineFile | undefined): boolean => ONGOING.includes(textOf(due));

const textOf = (due: DeadlineFile | undefined): string => (typeof due === 'object' ? due.by : (due ?? ''));

/** The day that a deadline means; none for ongoing work, and for what would have to be guessed. */
export function dayOf(due: DeadlineFile | undefined, { start, end }: PlanFile['period']): string | undefined {
  const text = textOf(due);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, named, rest = ''] = /^(\d{4})年(.*)$/.exec(text) ?? [];
  if (named !== undefined) return wordsOf(Number(named)).get(rest) ?? wordsOf(Number(named)).get(`年${rest}`);
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (first === last) return wordsOf(first).get(text);
  const days = Array.from({ length: last - first + 1 }, (_, i) => wordsOf(first + i).get(text));
  const within = days.filter((day) => day !== undefined && numberOf(start) <= numberOf(day) && day <= end);
  return within.length === 1 ? within[0] : undefined;
}
