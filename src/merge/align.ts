/** Which children of three versions of one collection are the same, and in what order the merged ones stand. */
import { diffArrays } from 'diff';
import { canonical } from '../model/journal.ts';
import { compare } from '../model/order.ts';
import { type Branch, type Child, Unmergeable } from '../yaml/parts.ts';

/** One child, in the versions that have it. */
export interface Row {
  readonly base?: Child;
  readonly ours?: Child;
  readonly theirs?: Child;
}

/** The children of the three versions, row by row, in the order of the merged collection. */
export function aligned(base: Branch, ours: Branch, theirs: Branch): readonly Row[] {
  const rows = isKeyed(base) && isKeyed(ours) && isKeyed(theirs) ? byKey : byContent;
  return inOrder(rows(base.children, ours.children, theirs.children), ours.children, theirs.children);
}

/** A map; or a list whose items are records with ids of their own. */
function isKeyed({ children }: Branch): boolean {
  const keys = children.map(({ key }) => key);
  if (keys.includes(undefined)) return false;
  if (new Set(keys).size < keys.length) throw new Unmergeable('an id that stands twice');
  return true;
}

interface OpenRow {
  base?: Child;
  ours?: Child;
  theirs?: Child;
}

function byKey(base: readonly Child[], ours: readonly Child[], theirs: readonly Child[]): readonly Row[] {
  const rows = new Map<string | undefined, OpenRow>();
  const rowOf = (child: Child): OpenRow => {
    const row = rows.get(child.key) ?? {};
    rows.set(child.key, row);
    return row;
  };
  for (const child of base) rowOf(child).base = child;
  for (const child of ours) rowOf(child).ours = child;
  for (const child of theirs) rowOf(child).theirs = child;
  return [...rows.values()];
}

/** Items without ids: the same where they say the same; what both sides added alike is one. */
function byContent(base: readonly Child[], ours: readonly Child[], theirs: readonly Child[]): readonly Row[] {
  const rows = new Map<Child, OpenRow>(base.map((child) => [child, { base: child }]));
  const open = [...rows.values()];
  for (const [child, old] of pairsOf(base, ours)) {
    const row = old && rows.get(old);
    if (row) row.ours = child;
    else open.push({ ours: child });
  }
  for (const [child, old] of pairsOf(base, theirs)) {
    const row = (old && rows.get(old)) ?? open.find((other) => isTwin(other, child));
    if (row) row.theirs = child;
    else open.push({ theirs: child });
  }
  return open;
}

/** Whether the row is one that our side added, and `child` says the same. */
function isTwin({ base, ours, theirs }: OpenRow, child: Child): boolean {
  return !base && !theirs && ours !== undefined && contentOf(ours) === contentOf(child);
}

function contentOf({ source }: Child): string {
  return canonical(source.value);
}

/** Each item of `side` with the one of `base` that it is, unchanged or altered. */
function pairsOf(base: readonly Child[], side: readonly Child[]): readonly (readonly [Child, Child | undefined])[] {
  const pairs: (readonly [Child, Child | undefined])[] = [];
  let removed: readonly Child[] = [];
  let [inBase, inSide] = [0, 0];
  for (const { added, removed: isRemoved, count } of diffArrays(base.map(contentOf), side.map(contentOf))) {
    if (isRemoved) {
      removed = base.slice(inBase, inBase + count);
    } else if (added) {
      pairs.push(...altered(removed, side.slice(inSide, inSide + count)));
    } else {
      for (let i = 0; i < count; i += 1) {
        const [child, old] = [side[inSide + i], base[inBase + i]];
        if (child) pairs.push([child, old]);
      }
    }
    if (!isRemoved) removed = [];
    if (!added) inBase += count;
    if (!isRemoved) inSide += count;
  }
  return pairs;
}

/** What was removed, and what was added in its place: an item is an altered one where it still shares most with it. */
function altered(removed: readonly Child[], added: readonly Child[]): readonly (readonly [Child, Child | undefined])[] {
  const olds = new Map<Child, Child>();
  let next = 0;
  for (const old of removed) {
    const likeness = added.map((child, i) => (i < next ? 0 : sharedParts(old, child)));
    const most = Math.max(0, ...likeness);
    const child = added[likeness.indexOf(most)];
    if (most === 0 || child === undefined) continue;
    olds.set(child, old);
    next = likeness.indexOf(most) + 1;
  }
  return added.map((child) => [child, olds.get(child)]);
}

/** How many keys say the same; items that are no maps have but their place in common. */
function sharedParts({ source: one }: Child, { source: other }: Child): number {
  if (one.kind !== 'map' || other.kind !== 'map') return one.kind === other.kind ? 1 : 0;
  const parts = new Map(one.children.map((child) => [child.key, contentOf(child)]));
  return other.children.filter((child) => parts.get(child.key) === contentOf(child)).length;
}

/**
 * The rows as they stand on both sides; what only one side has, behind what it stands behind there. Where both sides have
 * something of their own in one place, it goes by date and measure, else by id, key or content: so it is the same whichever side is
 * called ours.
 * @throws Unmergeable where the two sides moved children in different ways
 */
function inOrder(rows: readonly Row[], ours: readonly Child[], theirs: readonly Child[]): readonly Row[] {
  const rowOf = new Map<Child, Row>();
  for (const row of rows) {
    for (const child of [row.base, row.ours, row.theirs]) if (child) rowOf.set(child, row);
  }
  const rowsOf = (children: readonly Child[]): readonly Row[] => children.flatMap((child) => rowOf.get(child) ?? []);
  const [inOurs, inTheirs] = [rowsOf(ours), rowsOf(theirs)];
  const ourOwn = followers(inOurs, ({ theirs: other }) => other === undefined);
  const theirOwn = followers(inTheirs, ({ ours: other }) => other === undefined);
  return [undefined, ...skeleton(rows, inOurs, inTheirs)].flatMap((row) => [
    ...(row ? [row] : []),
    ...interleaved(ourOwn.get(row) ?? [], theirOwn.get(row) ?? []),
  ]);
}

/** The rows that both sides have, in the order of the side that moved them, if one did. */
function skeleton(rows: readonly Row[], inOurs: readonly Row[], inTheirs: readonly Row[]): readonly Row[] {
  const isShared = ({ ours, theirs }: Row): boolean => ours !== undefined && theirs !== undefined;
  const [one, other] = [inOurs.filter(isShared), inTheirs.filter(isShared)];
  if (isSameOrder(one, other)) return one;
  const known = rows.filter((row) => row.base && isShared(row));
  const isStill = (side: readonly Row[]): boolean =>
    isSameOrder(
      known,
      side.filter(({ base }) => base !== undefined),
    );
  if (!isStill(one)) {
    if (isStill(other)) return one;
    throw new Unmergeable('moved on both sides');
  }
  if (!isStill(other)) return other;
  // The same things added by both, in another order: neither is nearer to the truth.
  const at = one.findIndex((row, i) => row !== other[i]);
  return compareRows(one[at], other[at]) <= 0 ? one : other;
}

function isSameOrder(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, i) => row === other[i]);
}

/** The side's own rows by the shared row that they stand behind; undefined: before every one. */
function followers(side: readonly Row[], isOwn: (row: Row) => boolean): ReadonlyMap<Row | undefined, readonly Row[]> {
  const found = new Map<Row | undefined, Row[]>();
  let behind: Row | undefined;
  for (const row of side) {
    if (isOwn(row)) found.set(behind, [...(found.get(behind) ?? []), row]);
    else behind = row;
  }
  return found;
}

function interleaved(ours: readonly Row[], theirs: readonly Row[]): readonly Row[] {
  const left = [...ours];
  const result = theirs.flatMap((row) => {
    const before = left.findIndex((other) => compareRows(other, row) > 0);
    return [...left.splice(0, before < 0 ? left.length : before), row];
  });
  return [...result, ...left];
}

function compareRows(one: Row | undefined, other: Row | undefined): number {
  const [a, b] = [one?.ours ?? one?.theirs, other?.ours ?? other?.theirs];
  if (a === undefined || b === undefined) return 0;
  return compareParts(sortKey(a), sortKey(b));
}

/** What the order goes by: the date and the measure of an entry, else the id or the key; then everything. Numbers count as numbers. */
function sortKey(child: Child): readonly string[] {
  const { value } = child.source;
  const says: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const name = child.key ?? String(says['on'] ?? '');
  return [String(says['date'] ?? ''), ...name.split(/(\d+)/), contentOf(child)];
}

function compareParts(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, i) => part !== other[i]);
  const [a = '', b = ''] = [one[at], other[at]];
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) !== Number(b)) return Number(a) - Number(b);
  return compare(a, b);
}
