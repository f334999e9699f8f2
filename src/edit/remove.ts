/** A journal's text with one entry taken out; every other byte stays. */

import { isSpaced, layoutOf, type Span, sameValues, splitMark, withLineFeeds } from '../yaml/layout.ts';
import { MODELINE } from './append.ts';

/**
 * `text` without its entry number `index`, counted from 0. What goes are the entry's own lines, comments within them and
 * comments right below that are indented like its keys; comments above it stay, for nobody but a person can say whose
 * they are. Taking out the last entry takes out the blank line that `appended` puts before it where all entries have
 * one. Without `text`, the file would hold nothing but its modeline, and can go.
 * @throws RangeError where there is no such entry
 */
export function withoutEntry(
  text: string,
  index: number,
):
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly why: 'not-a-list' | 'faulty' } {
  const [mark, body] = splitMark(text);
  const layout = layoutOf(body);
  if (layout.shape === 'faulty') return { ok: false, why: 'faulty' };
  if (layout.shape !== 'list') return { ok: false, why: 'not-a-list' };
  const { entries, values } = layout;
  const span = entries[index];
  if (span === undefined) throw new RangeError(`no entry ${index} among ${entries.length}`);
  const left = values.filter((_value, i) => i !== index);
  const head = body.slice(0, startWithGap(entries, index, span, body));
  // A text above that keeps its line ends (|+) would take over blank lines from below: then these go too.
  for (const tail of [body.slice(span.end), body.slice(span.end).replace(/^([ \t]*[\r\n])+/, '')]) {
    const rest = head + tail;
    if (left.length === 0 && isModeline(rest)) return { ok: true, text: undefined };
    if (holds(rest, left)) return { ok: true, text: mark + rest };
  }
  return { ok: false, why: 'faulty' };
}

function holds(text: string, values: readonly unknown[]): boolean {
  const layout = layoutOf(text);
  return layout.shape === 'list'
    ? sameValues(layout.values, values)
    : layout.shape === 'nothing' && values.length === 0;
}

function startWithGap(entries: readonly Span[], index: number, { start }: Span, text: string): number {
  const others = entries.slice(0, -1);
  const above = others.at(-1);
  if (index < others.length || above === undefined || !isSpaced(others, text)) return start;
  const [blank] = /(?<=\n)[ \t]*\r?\n$/.exec(withLineFeeds(text).slice(above.end - 1, start)) ?? [''];
  return start - blank.length;
}

function isModeline(text: string): boolean {
  const lines = withLineFeeds(text)
    .split('\n')
    .map((line) => line.trim());
  return lines.every((line) => line === '' || line.startsWith(MODELINE));
}
