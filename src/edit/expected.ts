/** What a file must say once fixes are made: what it said, but for them. */
import type { Fix, KeyPath } from '../model/finding.ts';
import { compare } from '../model/order.ts';
import { reordered } from './fix-order.ts';

interface Fixed {
  readonly path: KeyPath;
  readonly at?: 'key' | 'value';
  readonly fix: Fix;
}

/** `value` with the fixes made; paths are those of `value`. What a fix of the text makes of it is not known here. */
export function expectedValue(value: unknown, fixes: readonly Fixed[]): unknown {
  // Last things first, so that the positions of what is still to come hold.
  const ordered = [...fixes].sort((a, b) => comparePaths(b.path, a.path));
  return ordered.reduce((whole, { path, fix }) => {
    switch (fix.what) {
      case 'value':
        return replaced(whole, path, (items, i) => items.with(i, [items[i]?.[0] ?? '', fix.value]));
      case 'key':
        return replaced(whole, path, (items, i) => items.with(i, [fix.key, items[i]?.[1]]));
      case 'order':
        return replaced(whole, path, (items) => reordered(items, fix.keys, ([key]) => key));
      case 'remove':
        return replaced(whole, path, (items, i) => items.toSpliced(i, 1));
      default:
        return whole;
    }
  }, value);
}

/** Whether both values are the same, to the order of keys, outside of what fixes of the text have changed. */
export function sameButFor(fixes: readonly Fixed[], a: unknown, b: unknown): boolean {
  const texts = fixes.filter(({ fix, path }) => fix.what === 'text' && path.length > 0);
  const hidden = (value: unknown): unknown =>
    texts.reduce((whole, { path, at }) => {
      // A key that is another, or an item that becomes several, changes what it is in.
      const around = at === 'key' || typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
      return around.length === 0
        ? null
        : replaced(whole, around, (items, i) => items.with(i, [items[i]?.[0] ?? '', null]));
    }, value);
  return JSON.stringify(hidden(a)) === JSON.stringify(hidden(b));
}

type Items = readonly (readonly [key: string, value: unknown])[];

/** `value` with what `change` makes of the items among which the one at the end of `path` is. */
function replaced(value: unknown, path: KeyPath, change: (items: Items, index: number) => Items): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const items: Items = Object.entries(value);
  const index = items.findIndex(([key]) => key === String(step));
  if (index < 0) return value;
  const own = items[index]?.[1];
  const changed =
    rest.length === 0 ? change(items, index) : items.with(index, [String(step), replaced(own, rest, change)]);
  // Object.fromEntries makes own keys of __proto__ and its like.
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

function comparePaths(a: KeyPath, b: KeyPath): number {
  const i = a.findIndex((step, at) => step !== b[at]);
  if (i < 0) return a.length - b.length;
  const [one = '', other = ''] = [a[i], b[i]];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return compare(String(one), String(other));
}
