/** All tables in one JSON text: schemas/output/tables.schema.json. */
import type { PlanState } from '../projection/state.ts';
import { harmlessJson } from '../render/text/printable.ts';
import type { Exported, ExportView } from './format.ts';
import { rowObject, TABLE_NAMES, TABLES } from './tables.ts';

export function json(states: readonly PlanState[], { at, incomplete }: ExportView): Exported {
  const tables = TABLE_NAMES.map((name) => {
    const rows = states.flatMap((state) => {
      const { columns, rows } = TABLES[name](state, at(state.plan));
      return Array.from(rows, (row) => rowObject(columns, row));
    });
    return [name, rows] as const;
  });
  const text = JSON.stringify({ schema: 'tables/1', incomplete, ...Object.fromEntries(tables) }, null, 2);
  return { content: `${harmlessJson(text)}\n`, notes: [] };
}
