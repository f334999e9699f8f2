/** The lines of a text that is no YAML: which of them is out of place, where the parser blames another. */

/** A key as ours are. */
export const KEY = '[A-Za-z_]+';

/** What may stand before one, from the beginning of its line. */
export const BEFORE_KEY = '^[ \\t]*(?:-[ \\t]+)*';

/** A line, or its first 200 units, and where it starts. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** The line that `offset` lies in. */
export function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  const end = /\r?\n|$/.exec(text.slice(start, start + 500));
  return { start, text: text.slice(start, start + Math.min(end?.index ?? 200, 200)) };
}

/** Where the line begins that `offset` lies in. Asked for what is before the first character, `lastIndexOf` looks at it. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line above `line`; `line` itself where there is none. */
export function lineBefore(line: Line, text: string): Line {
  return lineAt(text, Math.max(0, line.start - 1));
}

/** `line`, or the first below it that is not empty; `line` itself where all of them are. */
export function contentFrom(line: Line, text: string): Line {
  if (line.text.trim() !== '') return line;
  const content = /\S/.exec(text.slice(line.start));
  return content === null ? line : lineAt(text, line.start + content.index);
}

/** Whether the last "- " above stands in the column of `offset`, where there is none. */
export function isListColumn(text: string, offset: number): boolean {
  if (text[offset] === '-') return false;
  const start = lineStart(text, offset);
  const dash = [...text.slice(0, start).matchAll(/^( *)- /gm)].at(-1);
  return dash?.[1]?.length === offset - start;
}

interface Misplaced {
  readonly rule: 'yaml/no-dash' | 'yaml/indentation';
  readonly offset: number;
}

/** The line that makes the one at `offset`, which is not in line with those above, look wrong; undefined for that one itself. */
export function outOfPlace(offset: number, text: string): Misplaced | undefined {
  const line = lineAt(text, offset);
  const above = contentBefore(line, text);
  if (above === undefined) return undefined;
  const column = indentOf(line);
  const dash = /^( *)- [{[]/.exec(above.text)?.[1]?.length;
  if (/^[{[]/.test(line.text.trim()) && (dash === column || dash === column - 2))
    return { rule: 'yaml/no-dash', offset };
  const first = indentOf(above) > 0 && contentBefore(above, text) === undefined ? above : undefined;
  if (first) return { rule: 'yaml/indentation', offset: first.start + indentOf(first) };
  return /^ *- /.test(line.text) ? firstWithoutDash(line, text) : undefined;
}

/** The first item of the list that `item` belongs to, if it lacks its "- ". */
function firstWithoutDash(item: Line, text: string): Misplaced | undefined {
  const column = indentOf(item);
  let below: Line | undefined;
  for (let line = contentBefore(item, text); line; line = contentBefore(line, text)) {
    if (indentOf(line) < column) break;
    if (indentOf(line) === column) return undefined;
    below = line;
  }
  if (below === undefined || indentOf(below) !== column + 2 || /^ *-/.test(below.text)) return undefined;
  return { rule: 'yaml/no-dash', offset: below.start + column + 2 };
}

/** The nearest line above that says something. */
function contentBefore(line: Line, text: string): Line | undefined {
  for (let at = line; at.start > 0; ) {
    at = lineBefore(at, text);
    if (!/^\s*(?:#|$)/.test(at.text)) return at;
  }
  return undefined;
}

function indentOf({ text }: Line): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}
