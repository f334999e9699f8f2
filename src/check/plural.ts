/** Counts in the English of rules. */

/** `1 day`, `2 days`; the plural of a count that is left open (check/maybe.ts). */
export function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
