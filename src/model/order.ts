/** One order of text and of numbers, the same on every machine and in every language. */

/** For `sort`: numbers by size, text by its UTF-16 units. Negative where `a` comes first, 0 where they are equal. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
