/** How far a line is indented, and how far it should be by the lines above it. */
import { type Line, lineAt, lineBefore } from './lines.ts';

/** What is said of the indentation of the line at `offset`, in numbers of spaces. */
export function indentation(offset: number, text: string): { readonly spaces: number; readonly expected?: string } {
  const line = lineAt(text, offset);
  const spaces = indentOf(line);
  const columns = columnsAbove(line, text);
  const away = (column: number): number => Math.abs(column - spaces);
  const [innermost] = columns;
  const expected =
    innermost !== undefined && away(innermost) <= SLIP ? innermost : columns.toSorted((a, b) => away(a) - away(b))[0];
  return expected === undefined || expected === spaces ? { spaces } : { spaces, expected: String(expected) };
}

/** A line that is off by no more than this was meant to go on with the one above it. */
const SLIP = 3;

/** The columns in which `line` could begin: those of the lists, or of the keys, that are open there; the innermost first. */
function columnsAbove(line: Line, text: string): readonly number[] {
  const isItem = /^ *-(?: |$)/.test(line.text);
  const columns = new Set<number>();
  let open = Infinity;
  for (let at = line; at.start > 0 && open > 0; ) {
    at = lineBefore(at, text);
    if (/^\s*(?:#|$)/.test(at.text)) continue;
    const [dashes = ''] = /^ *(?:- +)*/.exec(at.text) ?? [];
    const opened = /:\s*(?:#.*)?$/s.test(at.text) && open === Infinity ? [dashes.length + 2] : [];
    const items = [...dashes.matchAll(/-/g)].map(({ index }) => index);
    const own = [...opened, ...(isItem ? items.toReversed() : [dashes.length])];
    for (const column of own) if (column < open || opened.includes(column)) columns.add(column);
    open = Math.min(open, indentOf(at));
  }
  return [...columns];
}

function indentOf({ text }: Line): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}
