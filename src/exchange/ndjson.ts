/** A table as JSON, a row a line. */
import { harmlessJson } from '../render/text/printable.ts';
import { rowObject, type TableOfPlan } from './tables.ts';

/** The rows of every part, each an object on a line that ends with a line feed; nothing where there are none. */
export function ndjson(parts: readonly TableOfPlan[]): string {
  let lines = '';
  for (const { columns, rows } of parts) {
    for (const row of rows) lines += `${harmlessJson(JSON.stringify(rowObject(columns, row)))}\n`;
  }
  return lines;
}
