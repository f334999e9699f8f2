/** What of two values, or of two lists, differs; the order of keys never matters, that of a list only where it says so. */
import { grouped } from '../model/grouped.ts';
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
  const [was, is] = [new Set(before), new Set(after)];
  const added = after.filter((item) => !was.has(item));
  const removed = before.filter((item) => !is.has(item));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

/** What the two lists have under the same key, and what only one of them has; of several under one key, in their order. */
export function paired<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Pairing<T> {
  // What is still to be found of `before`; the key of each is made once, as the text of an entry takes long.
  const waiting = grouped(before.entries(), ([, item]) => keyOf(item));
  const found = new Set<number>();
  const pairs: Pair<T>[] = [];
  const added: T[] = [];
  for (const item of after) {
    const [at, other] = waiting.get(keyOf(item))?.shift() ?? [];
    if (at === undefined || other === undefined) added.push(item);
    else {
      found.add(at);
      pairs.push({ before: other, after: item });
    }
  }
  return { pairs, added, removed: before.filter((_, i) => !found.has(i)) };
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
