/** A text → the numbers in it that cannot be held as they are written. Loaded only where there may be one. */
import { isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { isExact } from '../model/exact.ts';
import type { KeyPath } from '../model/finding.ts';

/** A number, as it is written and as it is held. */
export interface Inexact {
  readonly path: KeyPath;
  readonly written: string;
  readonly held: number;
}

/** Every such number in `text`, which could be read. */
export function inexactIn(text: string): readonly Inexact[] {
  // The parser compares each key of a map with every other one.
  const { contents } = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  return inexactAt(contents, []);
}

function inexactAt(node: unknown, path: KeyPath): readonly Inexact[] {
  if (isScalar(node)) {
    const { value: held, source: written = '' } = node;
    return typeof held === 'number' && /\d/.test(written) && !isExact(written, held) ? [{ path, written, held }] : [];
  }
  if (!isCollection(node)) return [];
  return isMap(node)
    ? node.items.flatMap(({ key, value }) => inexactAt(value, [...path, isScalar(key) ? String(key.value) : '']))
    : node.items.flatMap((item, i) => inexactAt(item, [...path, i]));
}
