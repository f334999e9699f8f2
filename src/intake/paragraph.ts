/** A document as paragraphs and tables, whatever file it came from. */
import type { Grid } from './grid.ts';

export interface Paragraph {
  /** The number that Word gives it, as it is printed; empty where there is none. */
  readonly number: string;
  /** Without the number, the indentation and blanks at its end. */
  readonly text: string;
  /** The level of a heading's style, from 1. */
  readonly level?: number;
}

export interface Document {
  readonly blocks: readonly (Paragraph | Grid)[];
  /** Footnotes and endnotes, which belong to no task. */
  readonly notes: readonly string[];
  /** What printed pages add: numbers of pages. */
  readonly furniture: readonly string[];
  /** What is struck out within paragraphs, which does not count. */
  readonly struck: readonly string[];
  /** The text as it came, where its lines are the paragraphs as they stand. */
  readonly verbatim?: string;
}

export function isGrid(block: Paragraph | Grid): block is Grid {
  return 'rows' in block;
}
