/** Counts in English. */

/** `1 day`, `2 days`; the plural as well of a count that is left open (check/maybe.ts). */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
