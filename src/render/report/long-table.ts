/** A table that stays readable: of many rows the first, and where the others are. */
import type { RootContent } from 'mdast';
import type { PlanState } from '../../projection/state.ts';
import { type Align, type Inline, paragraph, table } from './mdast.ts';
import type { Writer } from './writer.ts';

/** More rows than these nobody reads. */
const MOST_ROWS = 40;

/** @param of the plan whose command lists them all */
export function longTable<T>(
  columns: readonly string[],
  align: readonly Align[],
  items: readonly T[],
  rowOf: (item: T) => readonly Inline[],
  of: PlanState,
  { words, commandFor }: Writer,
): readonly RootContent[] {
  const rest = items.length - MOST_ROWS;
  return [
    table(columns, align, items.slice(0, MOST_ROWS).map(rowOf)),
    ...(rest > 0 ? [paragraph(words.rest(rest), [{ type: 'inlineCode', value: commandFor(of) }])] : []),
  ];
}
