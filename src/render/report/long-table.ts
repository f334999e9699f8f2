/** A table that stays readable: of many rows the first, and where the others are. */
import type { RootContent } from 'mdast';
import type { PlanState } from '../../projection/state.ts';
import { type Align, type Inline, paragraph, table } from './mdast.ts';
import type { Writer } from './writer.ts';

/** More rows than these nobody reads. */
const MOST_ROWS = 40;

/**
 * @param of the plan whose command lists them all
 * @param least so many rows are shown in any case
 */
export function longTable<T>(
  columns: readonly string[],
  align: readonly Align[],
  items: readonly T[],
  rowOf: (item: T) => readonly Inline[],
  of: PlanState,
  { words, commandFor }: Writer,
  least = 0,
): readonly RootContent[] {
  const most = Math.max(MOST_ROWS, least);
  const rest = items.length - most;
  return [
    table(columns, align, items.slice(0, most).map(rowOf)),
    ...(rest > 0 ? [paragraph(words.rest(rest), [{ type: 'inlineCode', value: commandFor(of) }])] : []),
  ];
}
