/** Paths into a file's data, as validators write them and as we do. */
import type { KeyPath } from '../model/finding.ts';

/** The way that a JSON pointer (RFC 6901) into `data` describes; steps into lists are numbers. */
export function pathOf(pointer: string, data: unknown): KeyPath {
  const path: (string | number)[] = [];
  let value = data;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(step) : step);
    value = valueAt(value, [path.at(-1) ?? '']);
  }
  return path;
}

/** The value at `path` in `data`; undefined where there is none. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return Object.getOwnPropertyDescriptor(value, step)?.value;
  }, data);
}
