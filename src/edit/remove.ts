/** A journal's text with one entry taken out; every other byte stays. */

import { isSpaced, layoutOf, type Span, sameValues, splitMark, withLineFeeds } from '../yaml/layout.ts';
import { withoutInBrackets } from './flow.ts';

/**
 * `text` without its entry number `index`, counted from 0. What goes are the entry's own lines, comments within them and
 * comments right below that are indented like its keys; comments above it stay, for nobody but a person can say whose
 * they are. Taking out the last entry takes out what `appended` puts around it: the blank line before it where all entries
 * have one, the line end above it where the last line has none, the comma between it and the one above.
 * @throws RangeError where there is no such entry
 */
export function withoutEntry(
  text: string,
  index: number,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'not-a-list' | 'faulty' } {
  const [mark, body] = splitMark(text);
  const layout = layoutOf(body);
  if (layout.shape === 'faulty') return { ok: false, why: 'faulty' };
  if (layout.shape !== 'list' && layout.shape !== 'flow') return { ok: false, why: 'not-a-list' };
  const { entries, values } = layout;
  const span = entries[index];
  if (span === undefined) throw new RangeError(`no entry ${index} among ${entries.length}`);
  const left = values.filter((_value, i) => i !== index);
  const rests =
    layout.shape === 'flow' ? [withoutInBrackets(body, layout, index, span)] : withoutLines(body, entries, index, span);
  const rest = rests.find((one) => holds(one, left));
  return rest === undefined ? { ok: false, why: 'faulty' } : { ok: true, text: mark + rest };
}

/** What may be left, the first that holds. */
function withoutLines(body: string, entries: readonly Span[], index: number, span: Span): readonly string[] {
  const head = body.slice(0, startWithGap(entries, index, span, body));
  const tail = body.slice(span.end);
  if (tail === '' && /[^\r\n]$/.test(body)) return [head.replace(/(?:\r\n|\r|\n)$/, ''), head];
  // A text above that keeps its line ends (|+) would take over blank lines from below: then these go too.
  return [head + tail, head + tail.replace(/^([ \t]*[\r\n])+/, '')];
}

function holds(text: string, values: readonly unknown[]): boolean {
  const layout = layoutOf(text);
  if (layout.shape === 'nothing') return values.length === 0;
  return 'values' in layout && sameValues(layout.values, values);
}

function startWithGap(entries: readonly Span[], index: number, { start }: Span, text: string): number {
  const others = entries.slice(0, -1);
  const above = others.at(-1);
  if (index < others.length || above === undefined || !isSpaced(others, text)) return start;
  const [blank] = /(?<=\n)[ \t]*\r?\n$/.exec(withLineFeeds(text).slice(above.end - 1, start)) ?? [''];
  return start - blank.length;
}
