/** A table, or a list, that stays readable: of many rows the first, and where the others are. */
import type { RootContent } from 'mdast';
import type { PlanState } from '../../projection/state.ts';
import { type Align, type Inline, numbered, paragraph, table } from './mdast.ts';
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
  writer: Writer,
  least = 0,
): readonly RootContent[] {
  const most = Math.max(MOST_ROWS, least);
  return [table(columns, align, items.slice(0, most).map(rowOf)), ...restOf(items.length - most, of, writer)];
}

/** More items of several sentences than these nobody reads. */
const MOST_ITEMS = 20;

/** A numbered list; see `longTable`. */
export function longList<T>(
  items: readonly T[],
  itemOf: (item: T) => readonly Inline[],
  of: PlanState,
  writer: Writer,
): readonly RootContent[] {
  return [numbered(items.slice(0, MOST_ITEMS).map(itemOf)), ...restOf(items.length - MOST_ITEMS, of, writer)];
}

function restOf(rest: number, of: PlanState, { words, namesFiles, commandFor }: Writer): readonly RootContent[] {
  if (rest <= 0) return [];
  if (!namesFiles) return [paragraph(words.unlisted(rest))];
  return [paragraph(words.rest(rest), [{ type: 'inlineCode', value: commandFor(of) }])];
}
