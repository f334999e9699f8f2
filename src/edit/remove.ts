/** A journal's text with one entry taken out; every other byte stays. */
import { MODELINE } from './append.ts';
import { isSpaced, layoutOf, type Span, sameValues, splitMark, withLineFeeds } from './layout.ts';

/**
 * `text` without its entry number `index`, counted from 0. What goes are the entry's own lines, comments within them and
 * comments right below that are indented like its keys; comments above it stay, for nobody but a person can say whose
 * they are. Taking out the last entry takes out the blank line that `appended` puts before it where all entries have
 * one. Without `text`, the file would hold nothing but its modeline, and can go.
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
  const rest = body.slice(0, startWithGap(entries, index, span, body)) + body.slice(span.end);
  if (left.length === 0 && isModeline(rest)) return { ok: true, text: undefined };
  const after = layoutOf(rest);
  const isSound = left.length === 0 ? after.shape === 'nothing' : after.shape === 'list';
  if (!isSound || (after.shape === 'list' && !sameValues(after.values, left))) return { ok: false, why: 'faulty' };
  return { ok: true, text: mark + rest };
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
