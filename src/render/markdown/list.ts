/** `plan list` as Markdown: a table, or one for each group under its heading. */
import { escaped, tableText } from './text.ts';

/** Rows of texts under titles; with a heading where they are a group. */
interface ListedTable {
  readonly heading?: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Ends with a line feed; empty where there is nothing. */
export function listMarkdown(tables: readonly ListedTable[]): string {
  return tables
    .map(
      ({ heading, titles, rows }) =>
        `${heading === undefined ? '' : `### ${escaped(heading)}\n\n`}${tableText(titles, rows)}\n`,
    )
    .join('\n');
}
