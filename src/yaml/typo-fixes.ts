/** How a typo is fixed, where there is one right way (docs/decisions/0022). */
import { type Document, parseDocument } from 'yaml';
import type { RuleId } from '../../build/rule-ids.js';
import { changedOutside, OF_WORDS } from '../model/pairs.ts';
import { lineStart } from './lines.ts';

/** `length` units from `offset` become `text`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What fixes the typo against `rule` at `offset` of `text`; undefined where only a person can say. */
export function typoFix(rule: RuleId, offset: number, text: string): TextChange | undefined {
  const rest = text.slice(offset, lineEnd(text, offset));
  switch (rule) {
    case 'yaml/full-width-colon':
      return spaced(offset, /^：[ \t\u3000\u00a0]*/.exec(rest)?.[0], ':', rest);
    case 'yaml/full-width-mark':
      return fullWidthMark(offset, rest);
    case 'yaml/full-width-space':
      return fullWidthSpace(offset, rest, text);
    case 'yaml/colon-space':
      return { offset: offset + 1, length: 0, text: ' ' };
    case 'yaml/dash-space':
      return { offset: offset + 1, length: 0, text: ' ' };
    case 'yaml/colon-in-value':
    case 'yaml/reserved-character':
      return inQuotes(offset, text);
    case 'yaml/tab':
      return withoutTabs(offset, text);
    case 'yaml/odd-indent':
      return plainIndentFix(offset, text);
    case 'yaml/odd-dash':
      return { offset, length: /^(?:\d+.|.)[ \t\u3000]*/.exec(rest)?.[0].length ?? 1, text: '- ' };
    case 'yaml/no-dash':
      return dashBefore(offset, text);
    case 'yaml/code-fence':
      return { offset: lineStart(text, offset), length: nextLine(text, offset) - lineStart(text, offset), text: '' };
    case 'yaml/after-bracket':
      return /^[,，.。;；、\u3000\u00a0 \t]+$/.test(rest) ? { offset, length: rest.length, text: '' } : undefined;
    case 'yaml/unclosed':
      return otherHalf(offset, text);
    default:
      return undefined;
  }
}

/** `text` with the change made. */
export function changed(text: string, { offset, length, text: put }: TextChange): string {
  return text.slice(0, offset) + put + text.slice(offset + length);
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + 20_000).search(/\r?\n/);
  return end < 0 ? Math.min(text.length, offset + 20_000) : offset + end;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const UNUSUAL_SPACE = '\\u00a0\\u2000-\\u200b\\u3000\\ufeff';

/** An indentation with a space that YAML does not count as one. */
export const UNUSUAL_INDENT = new RegExp(`^[ \\t]*[${UNUSUAL_SPACE}]`);

/**
 * The run of lines that are indented with unusual spaces, or empty, with plain ones: as wide as these look; where the
 * file reads no further by that, one for each, or none.
 */
export function plainIndentFix(offset: number, text: string): TextChange | undefined {
  const start = lineStart(text, offset);
  const run = new RegExp(`(?:[ \\t]*[${UNUSUAL_SPACE}][^\\n]*(?:\\n|$)|[ \\t]*\\r?\\n)+`, 'y');
  run.lastIndex = start;
  const [lines = ''] = run.exec(text) ?? [];
  if (lines === '' || /^ *\t/m.test(lines)) return undefined;
  const changes = [2, 1, 0].map((width) => {
    const spaces = lines.replace(new RegExp(`^[ ${UNUSUAL_SPACE}]+`, 'gm'), (gap) => asPlain(gap, width));
    return { offset: start, length: lines.length, text: spaces };
  });
  return changes.find((change) => reachWith(change, text).reach > start + change.text.length);
}

/** Plain spaces in place of `gap`: `width` for a full-width one; none where that is 0. */
function asPlain(gap: string, width: number): string {
  const plain = gap.replace(/[\u200b\ufeff]/g, '').replaceAll('\u3000', ' '.repeat(width));
  return plain.replace(/[^ ]/g, width === 0 ? '' : ' ');
}

/** How far `text` can be read once it is changed. */
function reachWith(change: TextChange, text: string) {
  const document = parseDocument(changed(text, change), { prettyErrors: false, logLevel: 'silent' });
  return { change, document, reach: document.errors[0]?.pos[0] ?? Infinity };
}

/** "- " in place of the two spaces before a key in line with those of the items, whose dashes stand there. */
function dashBefore(offset: number, text: string): TextChange | undefined {
  const start = lineStart(text, offset);
  const indent = text.slice(start, offset);
  if (!/^ {2,}$/.test(indent)) return undefined;
  const isList = new RegExp(`^${indent.slice(2)}- `, 'm').test(text);
  return isList ? { offset: offset - 2, length: 2, text: '- ' } : undefined;
}

/** `written` becomes the plain `mark`, with the space that YAML wants after it, unless the line ends here. */
function spaced(offset: number, written: string | undefined, mark: string, rest: string): TextChange | undefined {
  if (written === undefined) return undefined;
  return { offset, length: written.length, text: rest.length > written.length ? `${mark} ` : mark };
}

const PLAIN: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };

/** A comma or a colon; or brackets, with the marks between them. */
function fullWidthMark(offset: number, rest: string): TextChange | undefined {
  const mark = /^[，：][ \t\u3000\u00a0]*/.exec(rest)?.[0];
  if (mark !== undefined) return spaced(offset, mark, mark.startsWith('，') ? ',' : ':', rest);
  const [group] = /^[｛［][^｛［｝］{}[\]"'#]*[｝］}\]]/.exec(rest) ?? [];
  if (group === undefined) return undefined;
  const plain = (stretch: string): string =>
    stretch
      .replace(/[｛｝［］]/g, (bracket) => PLAIN[bracket] ?? bracket)
      .replace(/([，：])[ \t\u3000\u00a0]*/g, (_, comma: string) => (comma === '，' ? ', ' : ': '));
  const text = changedOutside(group, plain, OF_WORDS);
  return text === undefined ? undefined : { offset, length: group.length, text };
}

/** After a key or a dash one space; before them, as wide as it looks. */
function fullWidthSpace(offset: number, rest: string, text: string): TextChange | undefined {
  const [gap = ''] = /^[\u3000\u00a0 \t]+/.exec(rest) ?? [];
  const isIndent = text.slice(lineStart(text, offset), offset).trim() === '';
  const wide = gap.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' ');
  return gap === '' || (isIndent && gap.includes('\t'))
    ? undefined
    : { offset, length: gap.length, text: isIndent ? wide : ' ' };
}

/** The whole value of which the character at `offset` is a part, in quotes: it can only be meant as text. */
function inQuotes(offset: number, text: string): TextChange | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const [, head = '', written = ''] =
    /^(\s*(?:-[ ]+)*(?:[A-Za-z_]+:[ ]+)?)([^\s"'[\]{}](?:[^#]*[^\s#])?)(?:\s+#.*|\s*)$/.exec(line) ?? [];
  if (written === '' || written.length > 500 || isTwoKeys(written) || goesOn(text, start, line)) return undefined;
  // What follows a # without a space before it is text, and was not looked at.
  if (!/^\s*(#|$)/.test(line.slice(head.length + written.length))) return undefined;
  const quoted = /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
  return { offset: start + head.length, length: written.length, text: quoted };
}

/** The other half at the end of the line, where the next line begins something else. */
function otherHalf(offset: number, text: string): TextChange | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const open = text.charAt(offset);
  const [, head = '', inside = ''] = /^(\s*(?:-[ ]+)*[A-Za-z_]+:[ ]+)["'[{]([^"'\\[\]{}#]*?)\s*$/.exec(line) ?? [];
  if (inside === '' || start + head.length !== offset || goesOn(text, start, line)) return undefined;
  const isFollowed = /^\s*(?:$|-[ ]|[A-Za-z_]+:|#)/.test(text.slice(start + line.length, start + line.length + 5_000));
  if (!isFollowed) return undefined;
  const close = open === '[' ? ']' : open === '{' ? ' }' : open;
  return { offset: offset + 1 + inside.length, length: 0, text: close };
}

/** `title: 立项 kind: selection` lacks a line's end, and is no text with a colon in it. */
function isTwoKeys(written: string): boolean {
  return /(^|[^A-Za-z_])[A-Za-z_]+:(\s|$)/.test(written);
}

/** Whether the value goes on in the lines below, which are indented deeper than its key. */
function goesOn(text: string, start: number, line: string): boolean {
  const below = /^\r?\n(?:[ \t]*\r?\n)*( *)\S/.exec(text.slice(start + line.length, start + line.length + 5_000));
  const column = line.search(/[^\s-]/);
  return below !== null && (below[1] ?? '').length > (/^\s*-/.test(line) ? line.search(/\S/) : column);
}

/**
 * The run of lines that are indented with tabs, with spaces in their stead: as many as make the file read further than
 * with any other common width of a tab.
 */
function withoutTabs(offset: number, text: string): TextChange | undefined {
  const start = lineStart(text, offset);
  const run = /(?: *\t[^\n]*(?:\n|$))+/y;
  run.lastIndex = start;
  const [lines = ''] = run.exec(text) ?? [];
  if (lines === '') return undefined;
  const tries = [2, 4, 8].map((width) => {
    const spaces = lines.replace(/(?<=^|\n)[ \t]+/g, (gap) => expanded(gap, width));
    return reachWith({ offset: start, length: lines.length, text: spaces }, text);
  });
  const best = tries.reduce((a, b) => (b.reach > a.reach ? b : a));
  const isClear = tries.every((other) => other.reach < best.reach || isSame(other.document, best.document));
  return isClear && best.reach > start + best.change.text.length ? best.change : undefined;
}

/** The spaces that reach as far as `gap` does where a tab goes on to the next multiple of `width`. */
function expanded(gap: string, width: number): string {
  let column = 0;
  for (const space of gap) column += space === '\t' ? width - (column % width) : 1;
  return ' '.repeat(column);
}

function isSame(a: Document.Parsed, b: Document.Parsed): boolean {
  return a === b || (a.errors.length + b.errors.length === 0 && JSON.stringify(a) === JSON.stringify(b));
}
