/** Offsets in a text ↔ lines and columns, counted from 1; columns are UTF-16 units. */
import type { Position, Range } from './finding.ts';

/** Tells where offsets of `text` stand, and at which offsets places stand; the lines are counted once. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The position of the character at `offset`. */
  position(offset: number): Position {
    let [line, after] = [0, this.starts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (this.starts[line] ?? 0) + 1 };
  }

  /** The range of `length` units from `offset`. */
  range(offset: number, length: number): Range {
    return { start: this.position(offset), end: this.position(offset + length) };
  }

  /** The offset of `position`; the end of the text for one beyond it. */
  offset({ line, column }: Position): number {
    return Math.min((this.starts[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }
}

/** The position of the character at `offset` of `text`; for many offsets of one text, `Lines` is faster. */
export function positionAt(text: string, offset: number): Position {
  return new Lines(text).position(offset);
}

/** The range of `length` units from `offset`. */
export function rangeAt(text: string, offset: number, length: number): Range {
  return new Lines(text).range(offset, length);
}
