/** Columns as given on the command line, by the names of either language: --columns, --sort, --group-by. */
import { nearest } from '../../model/words.ts';
import { COLUMNS, type ColumnKey, type Order } from '../../query/columns.ts';
import { folded } from '../../query/fold.ts';
import type { Session } from '../open/session.ts';
import { bothLanguages, keysIn } from '../open/vocabulary.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The columns that `text` names, divided by commas.
 * @throws UsageError where there is none of that name
 */
export async function columnsNamed(text: string, session: Session): Promise<readonly ColumnKey[]> {
  const spoken = await bothLanguages();
  const names = new Map<string, ColumnKey>([
    ...COLUMNS.map((column) => [column, column] as const),
    ...keysIn(spoken),
    ...Object.values(spoken).flatMap(({ own: { list, columns } }) => [
      [folded(list.columns.measure), 'measure'] as const,
      [folded(list.columns.plan), 'plan'] as const,
      [folded(columns.why), 'why'] as const,
    ]),
  ]);
  return text
    .split(/[,，、;；]/)
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const column = names.get(folded(name));
      if (column !== undefined) return column;
      const suggestion = nearest(name.trim(), [...names.keys()]);
      throw new UsageError((m) => {
        const unknown = m.list.unknownColumn(
          name.trim(),
          COLUMNS.map((one) => columnTitle(one, m.list)).join(m.listSeparator),
        );
        return suggestion === undefined ? unknown : `${unknown}\n${m.usage.suggestion(suggestion)}`;
      }, session.language);
    });
}

/**
 * The orders that `text` names: columns, with a minus before one that goes down.
 * @throws UsageError as above
 */
export async function ordersNamed(text: string, session: Session): Promise<readonly Order[]> {
  const orders: Order[] = [];
  for (const name of text.split(/[,，、;；]/)) {
    const [, minus = '', bare = ''] = /^\s*([-－−]?)(.*)$/.exec(name) ?? [];
    for (const by of await columnsNamed(bare, session)) orders.push({ by, down: minus !== '' });
  }
  return orders;
}

/** What stands above a column. */
export function columnTitle(column: ColumnKey, { filters, columns }: Session['messages']['list']): string {
  return column === 'measure' || column === 'plan' ? columns[column] : filters[column];
}
