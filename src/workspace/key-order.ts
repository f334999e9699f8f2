/** Text → the maps whose keys do not come in the order of their schema; keys that it does not know don't count. */
import { findingOf } from '../check/finding-of.ts';
import type { Finding, KeyPath } from '../model/finding.ts';
import { propertiesOf, schemaAt } from '../schema/schemas.ts';
import { diagnose } from '../yaml/diagnose.ts';
import { quickValue } from '../yaml/value.ts';
import { kindOf } from './file-kinds.ts';

/** The maps in the text of `file` that are out of order, each told at its first key that is; none where it is no YAML. */
export function keyOrder(file: string, text: string): readonly Finding[] {
  const kind = kindOf(file)?.name ?? '';
  const known = new Map<string, readonly string[]>();
  const orderAt = (path: KeyPath): readonly string[] => {
    // Items of a list are alike.
    const place = path.map((step) => (typeof step === 'number' ? 0 : step));
    const name = JSON.stringify(place);
    const order = known.get(name) ?? Object.keys(propertiesOf(schemaAt(kind, place) ?? {}));
    known.set(name, order);
    return order;
  };
  return mapsIn(contentOf(file, text)).flatMap(({ path, keys }) => {
    const order = orderAt(path);
    const own = keys.filter((key) => order.includes(key));
    const sorted = order.filter((key) => own.includes(key));
    const ranks = own.map((key) => order.indexOf(key));
    const at = ranks.findIndex((rank, i) => rank < (ranks[i - 1] ?? 0));
    const key = own[at];
    if (key === undefined) return [];
    const before = own.slice(0, at).find((other) => order.indexOf(other) > order.indexOf(key)) ?? '';
    const args = { key, before, order: sorted.join(', ') };
    const fix = { what: 'order', keys: sorted } as const;
    return [{ ...findingOf('keys/order', { file, path: [...path, key] }, args), at: 'key', fix }] as const;
  });
}

function contentOf(file: string, text: string): unknown {
  const read = quickValue(text) ?? diagnose(file, text);
  return 'value' in read ? read.value : undefined;
}

interface MapKeys {
  readonly path: KeyPath;
  /** As they are written. */
  readonly keys: readonly string[];
}

/** Every map in `value`, a map before those within it. */
function mapsIn(value: unknown, path: KeyPath = []): readonly MapKeys[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => mapsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => mapsIn(item, [...path, key]));
  return [{ path, keys: Object.keys(value) }, ...inner];
}
