/** A table as Apache Parquet, with the types of its columns: days as dates, several names as a list. */
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Cell, ColumnType, TableOfPlan } from './tables.ts';

/** The rows of every part in one file; the columns are there even where no row is. @param parts not empty, of one table */
export function parquet(parts: readonly TableOfPlan[]): Uint8Array {
  const columns = parts[0]?.columns ?? [];
  const data = columns.map((): unknown[] => []);
  for (const { rows } of parts) {
    for (const row of rows) for (const [i, { type }] of columns.entries()) data[i]?.push(stored(row[i], type));
  }
  const root: SchemaElement = { name: 'root', num_children: columns.length };
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name }, i) => ({ name, data: data[i] ?? [] })),
    schema: [root, ...columns.flatMap(({ name, type }) => schemaOf(name, type))],
    createdBy: 'plan',
  });
  return new Uint8Array(buffer);
}

function stored(cell: Cell, type: ColumnType): unknown {
  return type === 'day' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

/** By the format's own description of logical types; all but the items of a list may be absent. */
function schemaOf(name: string, type: ColumnType): readonly SchemaElement[] {
  const one = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return [{ ...one, ...TEXT }];
    case 'day':
      return [{ ...one, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } }];
    case 'whole':
      return [{ ...one, type: 'INT32' }];
    case 'number':
      return [{ ...one, type: 'DOUBLE' }];
    case 'yes':
      return [{ ...one, type: 'BOOLEAN' }];
    case 'texts':
      return [
        { ...one, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
      ];
  }
}
