/** Workbooks of Excel 5 to 2003, and those that WPS calls .et; SheetJS reads them, as this module alone knows. */
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { decoded } from '../files/encodings.ts';
import { type Cell, cellText, EMPTY, type Grid, IntakeFault, MAX_COLUMNS, MAX_ROWS, sheetGrid } from './grid.ts';
import { shown } from './shown.ts';

/** The encodings that old workbooks name by a number; any other one is Latin. */
const CODE_PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 1200: 'utf-16le', 65001: 'utf-8' };

/**
 * The sheets of a workbook in the old format, hidden ones too. What is struck out within a cell can't be told from the rest.
 * @throws IntakeFault where it is none, is locked by a password, or has too many rows
 */
export function xlsGrids(bytes: Uint8Array): readonly Grid[] {
  const file = Buffer.from(bytes);
  const names = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'));
  // The same container has what is locked by a password, and documents of Word.
  if (names('EncryptedPackage')) throw new IntakeFault('locked');
  if (names('WordDocument')) throw new IntakeFault('word');
  const { SheetNames, Sheets, Workbook } = bookIn(file);
  const is1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.map((name, i) =>
    gridOf(name, Sheets[name] ?? {}, (Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0, is1904),
  );
}

function bookIn(file: Buffer): WorkBook {
  // The library's own tables of encodings are larger than itself, and Node has them.
  const decode = (page: number, text: Iterable<number>): string =>
    decoded(Uint8Array.from(text), CODE_PAGES[page] ?? 'windows-1252') ?? '';
  set_cptable({ utils: { decode, encode: () => [] } });
  try {
    // One row more, so that a sheet with too many is refused. Styles say what is hidden, and how numbers are shown.
    return read(file, { type: 'buffer', dense: true, cellNF: true, cellStyles: true, sheetRows: MAX_ROWS + 1 });
  } catch (error) {
    throw new IntakeFault(/password/.test(String(error)) ? 'locked' : 'damaged');
  }
}

function gridOf(name: string, sheet: WorkSheet, isHidden: boolean, is1904: boolean): Grid {
  const { '!data': data = [], '!merges': merges = [], '!cols': columns = [], '!rows': rows = [] } = sheet;
  const hidden = (lines: readonly ({ readonly hidden?: boolean } | undefined)[]): ReadonlySet<number> =>
    new Set([...lines.keys()].filter((i) => lines[i]?.hidden));
  return sheetGrid({
    name,
    rows: Array.from(data, (row: readonly CellObject[] = []) =>
      Array.from(row.slice(0, MAX_COLUMNS), (cell: CellObject | undefined) =>
        cell === undefined ? EMPTY : cellOf(cell, is1904),
      ),
    ),
    merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenColumns: hidden(columns),
    hiddenRows: hidden(rows),
    isHidden,
  });
}

function cellOf({ t, v, z, f, c }: CellObject, is1904: boolean): Cell {
  const text = t === 'e' || v === undefined ? '' : shown(v, String(z ?? 'General'), is1904);
  const comment = c?.map((one) => one.t).join('\n');
  return {
    text: cellText(text.replaceAll('\r\n', '\n')),
    ...(f !== undefined && { isFormula: true }),
    ...(t === 'n' && { isNumber: true }),
    ...(comment !== undefined && { comment }),
  };
}
