/** Entries move from one journal file to the end of another, as they are written. */

import { layoutOf, sameValues, splitMark, valuesIn, withLineFeeds } from '../yaml/layout.ts';
import { appendedLines } from './append.ts';
import { withoutEntry } from './remove.ts';

/**
 * `text` (undefined: a new file, which gets the modeline that names `schema`) with entry number `index` of `from` at its
 * end; as it is where it has that entry already. Undefined where one of the files has faults.
 */
export function withEntryOf(
  from: string,
  index: number,
  text: string | undefined,
  schema: string,
): { readonly text: string } | undefined {
  // A missing last line end is no part of a text.
  const body = splitMark(from)[1].replace(/[^\r\n]$/, '$&\n');
  const layout = layoutOf(body);
  const span = layout.shape === 'list' ? layout.entries[index] : undefined;
  if (layout.shape !== 'list' || span === undefined) return undefined;
  const entry = layout.values[index];
  if (text !== undefined && valuesIn(text).some((other) => sameValues([other], [entry]))) return { text };
  const lines = withLineFeeds(body.slice(span.start, span.end)).replaceAll('\r\n', '\n').replace(/\n?$/, '\n');
  const outdented = lines.replace(new RegExp(`^ {0,${layout.indent.length}}`, 'gm'), '');
  const edited = appendedLines(text, outdented, schema);
  // Text of several lines may have depended on where it stood.
  if (!edited.ok || !sameValues(valuesIn(edited.text).slice(-1), [entry])) return undefined;
  return { text: edited.text };
}

/** `text` without the entries of these numbers; undefined where it has faults. */
export function withoutEntries(text: string, indexes: readonly number[]): string | undefined {
  let rest = text;
  for (const index of [...indexes].sort((a, b) => b - a)) {
    const edited = withoutEntry(rest, index);
    if (!edited.ok) return undefined;
    rest = edited.text;
  }
  return rest;
}
