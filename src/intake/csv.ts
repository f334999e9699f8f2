/** Text with commas or tabs between the cells, as spreadsheets save or copy it. */
import { parseCsv } from 'hucre/csv';
import { cellText, type Grid, IntakeFault, MAX_COLUMNS, MAX_ROWS } from './grid.ts';
import { textIn } from './text.ts';

/**
 * The cells of a csv file, or of lines with tabs, in UTF-8, UTF-16 or GBK.
 * @throws IntakeFault where it is no text, or has more rows or columns than are read
 */
export function csvGrid(bytes: Uint8Array): Grid {
  const text = textIn(bytes);
  const [first = ''] = text.split(/[\r\n]/, 1);
  const delimiter = first.includes('\t') || (!text.includes(',') && text.includes('\t')) ? '\t' : ',';
  const rows = parseCsv(text, { delimiter, typeInference: false }).map((row) =>
    row.map((value) => ({ text: value === null ? '' : cellText(String(value)) })),
  );
  if (rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS)) throw new IntakeFault('tooLarge');
  return { name: '', rows, merges: [], hiddenColumns: new Set(), hiddenRows: new Set(), isHidden: false };
}
