/** A list in brackets with an entry added at its end, or with one taken out; every other byte stays. */
import type { Layout, Span } from '../yaml/layout.ts';

type FlowLayout = Extract<Layout, { shape: 'flow' }>;

/**
 * `text` with `entry` (in braces) behind its last entry: on a line of its own where that one, or the closing bracket, has
 * one, and with a comma at its end where that one has one. `at` is where the new entry begins.
 */
export function appendedInBrackets(
  text: string,
  { start, end, entries }: FlowLayout,
  entry: string,
  lineEnd: string,
): { readonly text: string; readonly at: number } {
  const close = end - 1;
  const last = entries.at(-1);
  const comma = last && commaIn(text, last.end, close);
  const behind = comma === undefined ? (last?.end ?? start + 1) : comma + 1;
  const head = text.slice(0, behind) + (last !== undefined && comma === undefined ? ',' : '');
  const closing = lineStart(text, close);
  const closesLine = closing >= behind && isBlank(text.slice(closing, close));
  const isBeside = last === undefined || (!closesLine && start > lineStart(text, last.start));
  const indent = isBeside ? undefined : indentOf(text, last.start);
  const gap = last === undefined ? '' : ' ';
  const [from, lead, trail] = closesLine
    ? [closing, indent ?? `${text.slice(closing, close)}  `, lineEnd]
    : [behind, indent === undefined ? gap : lineEnd + indent, ''];
  const before = head + text.slice(behind, from) + lead;
  const own = entry + (comma === undefined ? '' : ',') + trail;
  return { text: before + own + text.slice(from), at: before.length };
}

/** `text` without entry number `index`, the comma that it leaves over, and its line where nothing else stands on it. */
export function withoutInBrackets(text: string, { end, entries }: FlowLayout, index: number, own: Span): string {
  const next = entries[index + 1];
  const above = entries[index - 1];
  const comma = commaIn(text, own.end, next?.start ?? end - 1);
  const separator = above && commaIn(text, above.end, own.start);
  const behind = comma === undefined ? own.end : comma + 1;
  // The last entry leaves the comma above over, unless all entries have one.
  const isLeftOver = separator !== undefined && comma === undefined;
  const before = isLeftOver
    ? text.slice(0, separator) + text.slice(separator + 1, own.start)
    : text.slice(0, own.start);
  const after = text.slice(behind);
  const startsLine = /(?:^|[\r\n])[ \t]*$/.test(before);
  const [restOfLine = ''] = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/.exec(after) ?? [];
  if (startsLine && restOfLine !== '') return before.replace(/(?<![ \t])[ \t]+$/, '') + after.slice(restOfLine.length);
  if (startsLine && next === undefined) return before.replace(/(?:\r\n|\r|\n|(?<![ \t\r\n]))[ \t]*$/, '') + after;
  if (above !== undefined) return before.replace(/(?<![ \t])[ \t]+$/, '') + after;
  return before + (next === undefined ? after : after.replace(/^[ \t]+(?=\S)/, ''));
}

/** Where the comma between `from` and `to` stands, if there is one; those in comments are none. */
function commaIn(text: string, from: number, to: number): number | undefined {
  const between = text.slice(from, to).replace(/(?<=\s)#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
  const at = between.indexOf(',');
  return at < 0 ? undefined : from + at;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** What stands before `offset` in its line, where that is nothing but space. */
function indentOf(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return isBlank(before) ? before : undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
