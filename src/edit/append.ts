/** A journal's text with an entry added at its end; every byte that was there stays. */

import {
  isSpaced,
  layoutOf,
  lineEndIn,
  sameValues,
  splitEnd,
  splitMark,
  valuesOf,
  withLineFeeds,
} from '../yaml/layout.ts';
import { entryText, jsonEntryText, type NewEntry } from './entry.ts';
import { appendedInBrackets } from './flow.ts';

export type Edited =
  | { readonly ok: true; readonly text: string; readonly line: number }
  | { readonly ok: false; readonly why: 'not-a-list' | 'faulty' };

/**
 * `text` (undefined: a new file, which gets the modeline that names `schema`) with `entry` at its very end, below any
 * comments there: they stay with the entry above. It takes over how the file is written: its line ends, its indentation,
 * its brackets, the blank line between entries where all have one, and whether the last line has an end. `line` is the line
 * on which the new entry begins.
 */
export function appended(text: string | undefined, entry: NewEntry, schema: string): Edited {
  const [mark, body] = splitMark(text ?? '');
  const layout = layoutOf(body);
  if (layout.shape !== 'flow') return appendedLines(text, entryText(entry), schema);
  const added = isJson(body) ? jsonEntryText(entry) : entryText(entry).slice('- '.length).trimEnd();
  const result = appendedInBrackets(body, layout, added, lineEndIn(body));
  if (!sameValues(valuesOf(layoutOf(result.text)), [...layout.values, ...valuesOf(layoutOf(`- ${added}`))]))
    return { ok: false, why: 'faulty' };
  return { ok: true, text: mark + result.text, line: lineAfter(result.text.slice(0, result.at)) };
}

/** The same for an entry that is written already: its lines, its dash at their very beginning. */
export function appendedLines(text: string | undefined, added: string, schema: string): Edited {
  if (text === undefined) return { ok: true, text: `${MODELINE} $schema=${schema}\n${added}`, line: 2 };
  const lineEnd = lineEndIn(text);
  const [mark, body] = splitMark(text);
  const layout = layoutOf(body);
  if (layout.shape === 'faulty' || layout.shape === 'not-a-list' || layout.shape === 'flow') {
    return { ok: false, why: layout.shape === 'faulty' ? 'faulty' : 'not-a-list' };
  }
  const [above, end] = splitEnd(body);
  const isOpen = /[^\r\n]$/.test(above);
  // A last line of spaces alone, once it has an end, is one more line of a text that keeps its line ends (|+): there they go.
  const heads = isOpen ? [above + lineEnd, above.replace(/(?<=[\r\n])[ \t]+$/, '')] : [above];
  const lines = indented(added, layout.shape === 'list' ? layout.indent : '').replaceAll('\n', lineEnd);
  // Text of several lines may need its last line end.
  const tails = isOpen ? [lines.slice(0, -lineEnd.length), lines] : [lines + end];
  const expected = [...valuesOf(layout), ...valuesOf(layoutOf(added))];
  // A blank line would become part of a text that keeps its line ends (|+): then there is none.
  const gaps = layout.shape === 'list' && isSpaced(layout.entries, heads[0] ?? '') ? [lineEnd, ''] : [''];
  const starts = heads.flatMap((head) => gaps.map((gap) => head + gap));
  for (const [start, tail] of starts.flatMap((start) => tails.map((tail) => [start, tail] as const))) {
    const result = start + tail;
    // Whatever the file may hold: what was read from it before is read from it after, and the entry.
    if (sameValues(valuesOf(layoutOf(result)), expected))
      return { ok: true, text: mark + result, line: lineAfter(start) };
  }
  return { ok: false, why: 'faulty' };
}

/** What the first line of a file says to editors; the rest of it names the schema. */
export const MODELINE = '# yaml-language-server:';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function indented(lines: string, indent: string): string {
  return lines.replace(/^(?=.)/gm, indent);
}

function lineAfter(text: string): number {
  return withLineFeeds(text).split('\n').length;
}
