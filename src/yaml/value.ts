/**
 * Text → the value its YAML stands for. js-yaml, five times as fast as yaml, reads a file that is in order, where `subset.ts` leaves it to it; what it
 * refuses, and what the two might read differently, is read again by `diagnose`. Both read the core schema of YAML 1.2,
 * and a test holds them to the same answers (docs/decisions/0003).
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Finding } from '../model/finding.ts';

/** Deeper than any plan file needs, and shallow enough for every recursive step that follows. */
export const MAX_DEPTH = 40;

export type YamlValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * What a plan file has no need of, and the two libraries disagree on: anchors, tags, the end of a document, an indented
 * ---, what may be a directive, tabs that indent, explicit indentation or kept line ends of a block, a lone CR, an
 * escaped line end before an empty line, a mark of byte order inside the text, a list or a map in place of a key. Some of it may be harmless text: then it
 * costs time.
 */
const UNUSUAL =
  /(?:^|[\s[{,])[&!]|^\.\.\.|^ +---|^ *%|^ *\t|[|>](?:\+|-?[1-9])|\r(?!\n)|\\\r?\n[ \t]*\r?\n|\ufeff|[\]}][ \t]*:(?:[\s,\]}]|$)|(?:^|[\s[{,])\?\s/m;

/** The value of the one document in `text`; undefined where it isn't plainly in order. */
export function quickValue(text: string): { readonly value: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    const value: unknown = load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH });
    return value === null || (MAY_BE_UNUSUAL.test(text) && isUnusual(value)) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** Where none of this stands in the text there is nothing that `isUnusual` could find, and no need to go through it all. */
const MAY_BE_UNUSUAL =
  /null|~|(?:^|[\s{,[])(?:[:?]|""|'')(?=[:\s]|$)|\.inf|infinity|[\d.]e[-+]?\d|[\da-f]{200}|\d,[ \t]*\d{3}|^[ \t]*[\u00a0\u2000-\u200b\u3000]/im;

/**
 * Whether a key may be a null ("null" to one library, "" to the other), the rest of a number that commas divide, or
 * indented with spaces that are none; or a number is beyond what a number holds.
 */
function isUnusual(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value === 'string') return /^[-+.\d]/.test(value) && Math.abs(Number(value)) === Infinity;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(isUnusual);
  return Object.entries(value).some(([key, item]) => isUnusualKey(key, item) || isUnusual(key) || isUnusual(item));
}

function isUnusualKey(key: string, value: unknown): boolean {
  return (
    key === 'null' || /^[\u00a0\u2000-\u200b\u3000]|^$/.test(key) || (value === null && /^\d+(?:\.\d+)?$/.test(key))
  );
}
