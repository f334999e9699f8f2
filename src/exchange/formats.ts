/** The formats that `plan export` writes, each loaded when it is asked for. To add one: a file beside this one, and a line here. */
import type { DocumentFormat, TableFormat } from './format.ts';

/** By their names, as those of the files. */
export const DOCUMENT_FORMATS: ReadonlyMap<string, () => Promise<DocumentFormat>> = new Map<
  string,
  () => Promise<DocumentFormat>
>([
  ['xlsx', async () => (await import('./xlsx.ts')).xlsx],
  ['csv', async () => (await import('./csv.ts')).csv],
  ['ics', async () => (await import('./ics.ts')).ics],
  ['json', async () => (await import('./json.ts')).json],
]);

export const TABLE_FORMATS: ReadonlyMap<string, () => Promise<TableFormat>> = new Map<
  string,
  () => Promise<TableFormat>
>([
  ['ndjson', async () => (await import('./ndjson.ts')).ndjson],
  ['parquet', async () => (await import('./parquet.ts')).parquet],
]);
