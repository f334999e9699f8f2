/** What of two values, or of two lists, differs; the order of keys never matters, that of a list only where it says so. */
import { canonical } from '../model/journal.ts';

/** Whether both say the same, in whatever order their keys stand; two absent values do. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** The two values, each where there is one; undefined where they are the same. */
export function turn<T>(from: T | undefined, to: T | undefined): { readonly from?: T; readonly to?: T } | undefined {
  if (isSame(from, to)) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** What came into a list and what went out of it, in whatever order it stands; undefined where neither did. */
export function listed(
  before: readonly string[],
  after: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } | undefined {
  const added = after.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !after.includes(item));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

/** What the two lists have under the same key, and what only one of them has; of several under one key, in their order. */
export function paired<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Pairing<T> {
  const left = [...before];
  const pairs: Pair<T>[] = [];
  const added: T[] = [];
  for (const item of after) {
    const at = left.findIndex((other) => keyOf(other) === keyOf(item));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found === undefined) added.push(item);
    else pairs.push({ before: found, after: item });
  }
  return { pairs, added, removed: left };
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

interface Pairing<T> {
  readonly pairs: readonly Pair<T>[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}
