/** A journal's text with an entry added at its end; every byte that was there stays. */

import { isSpaced, type Layout, layoutOf, sameValues, splitMark, withLineFeeds } from '../yaml/layout.ts';
import { entryText, type NewEntry } from './entry.ts';

export type Edited =
  | { readonly ok: true; readonly text: string; readonly line: number }
  | { readonly ok: false; readonly why: 'not-a-list' | 'faulty' };

/**
 * `text` (undefined: a new file, which gets the modeline that names `schema`) with `entry` at its very end, below any
 * comments there: they stay with the entry above. It takes over the file's line ends, its indentation, and the blank
 * line between entries where all have one. `line` is the line on which the new entry begins.
 */
export function appended(text: string | undefined, entry: NewEntry, schema: string): Edited {
  return appendedLines(text, entryText(entry), schema);
}

/** The same for an entry that is written already: its lines, its dash at their very beginning. */
export function appendedLines(text: string | undefined, added: string, schema: string): Edited {
  if (text === undefined) return { ok: true, text: `${MODELINE} $schema=${schema}\n${added}`, line: 2 };
  const lineEnd = lineEndIn(text);
  const [mark, rest] = splitMark(text);
  const closed = /[^\r\n]$/.test(rest) ? rest + lineEnd : rest;
  const layout = layoutOf(closed);
  if (layout.shape === 'faulty' || layout.shape === 'not-a-list') return { ok: false, why: layout.shape };
  const head = layout.shape === 'brackets' ? without(layout, closed) : closed;
  const lines = indented(added, layout.shape === 'list' ? layout.indent : '').replaceAll('\n', lineEnd);
  const expected = [...valuesOf(layout), ...valuesOf(layoutOf(added))];
  // A blank line would become part of a text that keeps its line ends (|+): then there is none.
  const gaps = layout.shape === 'list' && isSpaced(layout.entries, closed) ? [lineEnd, ''] : [''];
  for (const gap of gaps) {
    const result = head + gap + lines;
    // Whatever the file may hold: what was read from it before is read from it after, and the entry.
    if (sameValues(valuesOf(layoutOf(result)), expected))
      return { ok: true, text: mark + result, line: lineAfter(head + gap) };
  }
  return { ok: false, why: 'faulty' };
}

/** What the first line of a file says to editors; the rest of it names the schema. */
export const MODELINE = '# yaml-language-server:';

function valuesOf(layout: Layout): readonly unknown[] {
  return layout.shape === 'list' ? layout.values : [];
}

/** The line end that most lines have. */
function lineEndIn(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}

/** The text without its `[]`, and without that line if nothing else stands on it. */
function without({ start, end }: { readonly start: number; readonly end: number }, text: string): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isAlone = /(^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*($|[\r\n])/.test(after);
  return isAlone ? before.replace(/[ \t]*$/, '') + after.replace(/^[ \t]*(\r\n|\r|\n)?/, '') : before + after;
}

function indented(lines: string, indent: string): string {
  return lines.replace(/^(?=.)/gm, indent);
}

function lineAfter(text: string): number {
  return withLineFeeds(text).split('\n').length;
}
