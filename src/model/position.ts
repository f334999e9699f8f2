/** Offsets in a text → lines and columns, counted from 1; columns are UTF-16 units. */
import type { Position, Range } from './finding.ts';

/** The position of the character at `offset` of `text`. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The range of `length` units from `offset`. */
export function rangeAt(text: string, offset: number, length: number): Range {
  return { start: positionAt(text, offset), end: positionAt(text, offset + length) };
}
