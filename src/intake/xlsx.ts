/** Workbooks of Excel, WPS and LibreOffice; hucre reads them, as this module alone knows. */
import { zipSync } from 'fflate';
import { type Cell as Read, readXlsx, type Sheet } from 'hucre/xlsx';
import { type Cell, cellText, EMPTY, type Grid, IntakeFault, MAX_COLUMNS, MAX_ROWS, sheetGrid } from './grid.ts';
import { partsOf } from './package.ts';
import { shown } from './shown.ts';

/** What holds cells, their formats and remarks; what else there is (pictures, links to other files) is not looked at. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/(?:sharedStrings|styles|(?:comments\/)?comments?\d*)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?[\w.-]+)$/i;

/**
 * The sheets of a workbook, hidden ones too.
 * @throws IntakeFault where it is none, or would take too much room
 */
export async function xlsxGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  const { parts, has } = partsOf(bytes, PARTS);
  if (has('word/document.xml')) throw new IntakeFault('word');
  const small = zipSync(parts, { level: 0 });
  // One row more, so that a sheet with too many is refused.
  const range = `A1:CV${MAX_ROWS + 1}`;
  const book = await readXlsx(small, { readStyles: true, range }).catch(() => undefined);
  if (book === undefined) throw new IntakeFault('damaged');
  return book.sheets.map(gridOf);
}

function gridOf({ name, rows, cells, merges = [], columns = [], rowDefs = new Map(), ...sheet }: Sheet): Grid {
  return sheetGrid({
    name,
    rows: rows.map((row, i) =>
      row.slice(0, MAX_COLUMNS).map((value, j) => {
        const cell = cells?.get(`${i},${j}`);
        return value === null && cell === undefined ? EMPTY : cellOf(value, cell);
      }),
    ),
    merges: merges.map(({ startRow: top, startCol: left, endRow: bottom, endCol: right }) => {
      return { top, left, bottom, right };
    }),
    hiddenColumns: new Set([...columns.entries()].flatMap(([i, column]) => (column?.hidden ? [i] : []))),
    hiddenRows: new Set([...rowDefs].flatMap(([i, row]) => (row.hidden ? [i] : []))),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
  });
}

function cellOf(value: Sheet['rows'][number][number], cell: Read | undefined): Cell {
  const runs = cell?.richText ?? [];
  const struck = runs.filter(({ font }) => font?.strikethrough).map(({ text }) => text);
  const isPartly = struck.length > 0 && struck.length < runs.length;
  const standing = runs.filter(({ font }) => !font?.strikethrough).map(({ text }) => text);
  return {
    text: cellText(isPartly ? standing.join('') : shown(value, cell?.style?.numFmt)),
    ...(isPartly && { struck: struck.join('') }),
    ...(cell?.formula !== undefined && { isFormula: true }),
    ...(typeof value === 'number' && { isNumber: true }),
    ...(cell?.comment !== undefined && { comment: cell.comment.text }),
  };
}
