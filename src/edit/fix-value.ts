/** A value, or a key, becomes another; the quotation marks stay as they were where they can. */
import { isScalar, type Scalar } from 'yaml';
import type { KeyPath } from '../model/finding.ts';
import type { Patch, YamlText } from '../yaml/source.ts';
import { stringText } from './entry.ts';

type Value = string | number | boolean | readonly string[];

/** What makes the value at `path` another; undefined where it is a list or a map, or has an anchor or a tag. */
export function valuePatch(source: YamlText, path: KeyPath, value: Value): Patch | undefined {
  return scalarPatch(source, source.node(path), value);
}

/** What gives the key at the end of `path` another name. */
export function keyPatch(source: YamlText, path: KeyPath, name: string): Patch | undefined {
  return scalarPatch(source, source.pair(path)?.pair.key, name);
}

function scalarPatch({ plain }: YamlText, node: unknown, value: Value): Patch | undefined {
  if (!isScalar(node) || !node.range || node.anchor !== undefined || node.tag !== undefined) return undefined;
  const [start, end] = node.range;
  if (start === end) return undefined;
  // A block of text ends with its last line.
  const lineEnd = plain.slice(start, end).endsWith('\n') ? '\n' : '';
  return { start, end, text: valueText(value, node) + lineEnd };
}

function valueText(value: Value, { type }: Scalar): string {
  if (typeof value === 'object') return `[${value.map(stringText).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const isSimple = !/[\\'"\p{Cc}\u2028\u2029\ufeff]/u.test(value);
  if (isSimple && type === 'QUOTE_DOUBLE') return `"${value}"`;
  if (isSimple && type === 'QUOTE_SINGLE') return `'${value}'`;
  return stringText(value);
}
