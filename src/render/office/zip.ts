/** The parts of an office file as one, the same bytes wherever and whenever it is made. */
import { zipSync } from 'fflate';
import { compare } from '../../model/order.ts';

/** In the order of their names, without a date; another program's compression would depend on its version and on the machine. */
export function zipped(parts: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  const sorted = [...parts].sort(([a], [b]) => compare(a, b));
  return zipSync(Object.fromEntries(sorted), { mtime: earliest() });
}

/** The first day that a zip file knows; it holds the time of a clock on the wall, without a zone. */
function earliest(): Date {
  return new Date(1980, 0, 1);
}
