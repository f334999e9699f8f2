/** What a sheet shows of a value, as far as deadlines and numbers ask for it. */

/**
 * The text of a cell with a number, a day, a word or nothing in it; of a date as much as its format shows of it.
 * @param is1904 whether days are counted from the first of January 1904 on, as old workbooks of a Macintosh do
 */
export function shown(value: string | number | boolean | Date | null, format = 'General', is1904 = false): string {
  if (value === null) return '';
  if (value instanceof Date) return dateShown(value, format);
  if (typeof value !== 'number') return String(value);
  const plain = unquoted(format);
  if (/[ymd]/i.test(plain) && value > 1 && value < LAST_DAY) return dateShown(dayAt(value, is1904), format);
  const [percent, parts = ''] = /(?:\.(0+))?%/.exec(plain) ?? [];
  if (percent !== undefined) return `${Number((value * 100).toFixed(parts.length))}%`;
  const [, decimals] = /^0\.(0+)(?:_ ?)?$/.exec(plain) ?? [];
  return decimals === undefined ? String(value) : value.toFixed(decimals.length);
}

/** The last day of the year 9999, as sheets count. */
const LAST_DAY = 2_958_466;

/** A count of days since the end of 1899. */
function dayAt(days: number, is1904: boolean): Date {
  return new Date(Date.UTC(1899, 11, 30) + (Math.floor(days) + (is1904 ? 1462 : 0)) * 86_400_000);
}

/** 2023-12-31; of a format that shows no year or no day, as much as it shows. */
function dateShown(date: Date, format: string): string {
  const plain = unquoted(format);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (/d/i.test(plain)) return iso;
  return /y/i.test(plain) ? `${year}年${month}月` : `${month}月`;
}

/** A format's own signs, without the words that it prints. */
function unquoted(format: string): string {
  return format.replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, '');
}
