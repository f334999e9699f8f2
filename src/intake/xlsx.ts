/** Workbooks of Excel, WPS and LibreOffice; hucre reads them, as this module alone knows. */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { type Cell as Read, readXlsx, type Sheet } from 'hucre/xlsx';
import { type Area, type Cell, EMPTY, type Grid, IntakeFault, MAX_COLUMNS, MAX_ROWS } from './grid.ts';

/** How much may come of a file when it is unpacked, all parts together, in bytes. */
const MAX_UNPACKED = 32_000_000;

/** How much of a file is unpacked at a time: a byte becomes a thousand at most. */
const STEP = 16_384;

/** What holds cells, their formats and remarks; what else there is (pictures, links to other files) is not looked at. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/(?:sharedStrings|styles|(?:comments\/)?comments?\d*)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?[\w.-]+)$/i;

/**
 * The sheets of a workbook, hidden ones too.
 * @throws IntakeFault where it is none, is locked by a password, or would take too much room
 */
export async function xlsxGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  const [first, second] = bytes;
  // The container of .xls, and of a workbook that is locked by a password.
  if (first === 0xd0 && second === 0xcf) throw new IntakeFault('old');
  const small = zipSync(partsOf(bytes), { level: 0 });
  const range = `A1:CV${MAX_ROWS}`;
  const book = await readXlsx(small, { readStyles: true, range }).catch(() => undefined);
  if (book === undefined) throw new IntakeFault('damaged');
  return book.sheets.map(gridOf);
}

/** The parts that are looked at; unpacked by and by, for what a file says of its sizes need not be true. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  const count = (more: number): void => {
    size += more;
    if (size > MAX_UNPACKED) throw new IntakeFault('tooLarge');
  };
  const unzip = new Unzip((file) => {
    if (!PARTS.test(file.name)) return count(file.originalSize ?? 0);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      count(chunk.length);
      chunks.push(chunk);
      if (isLast) parts[file.name] = Buffer.concat(chunks);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += STEP) {
      unzip.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    }
  } catch (error) {
    throw error instanceof IntakeFault ? error : new IntakeFault('damaged');
  }
  if (Object.keys(parts).length === 0) throw new IntakeFault('damaged');
  return parts;
}

function gridOf({ name, rows, cells, merges = [], columns = [], rowDefs = new Map(), ...sheet }: Sheet): Grid {
  const read = rows.map((row, i) =>
    row.slice(0, MAX_COLUMNS).map((value, j) => {
      const cell = cells?.get(`${i},${j}`);
      return value === null && cell === undefined ? EMPTY : cellOf(value, cell);
    }),
  );
  const last = read.findLastIndex((row) => row.some(({ text }) => text.trim() !== ''));
  const areas = merges.map(
    (merge): Area => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: Math.min(merge.endRow, last),
      right: Math.min(merge.endCol, MAX_COLUMNS),
    }),
  );
  return {
    name,
    rows: read.slice(0, last + 1),
    merges: areas.filter(({ top, left, bottom, right }) => !(top === 0 && left === 0 && bottom >= last && right > 0)),
    hiddenColumns: new Set([...columns.entries()].flatMap(([i, column]) => (column?.hidden ? [i] : []))),
    hiddenRows: new Set([...rowDefs].flatMap(([i, row]) => (row.hidden ? [i] : []))),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
  };
}

function cellOf(value: Sheet['rows'][number][number], cell: Read | undefined): Cell {
  const runs = cell?.richText ?? [];
  const struck = runs.filter(({ font }) => font?.strikethrough).map(({ text }) => text);
  const isPartly = struck.length > 0 && struck.length < runs.length;
  const standing = runs.filter(({ font }) => !font?.strikethrough).map(({ text }) => text);
  return {
    text: isPartly ? standing.join('') : shown(value, cell?.style?.numFmt),
    ...(isPartly && { struck: struck.join('') }),
    ...(cell?.formula !== undefined && { isFormula: true }),
    ...(typeof value === 'number' && { isNumber: true }),
    ...(cell?.comment !== undefined && { comment: cell.comment.text }),
  };
}

/** What the sheet shows, as far as deadlines and numbers ask for it. */
function shown(value: Sheet['rows'][number][number], format = 'General'): string {
  if (value === null) return '';
  if (value instanceof Date) return dateShown(value, format);
  if (typeof value !== 'number') return String(value);
  const plain = unquoted(format);
  // A count of days since the end of 1899.
  if (/[ymd]/i.test(plain) && value > 1) return dateShown(dayAt(value), format);
  const [, decimals] = /^0\.(0+)$/.exec(plain) ?? [];
  return decimals === undefined ? String(value) : value.toFixed(decimals.length);
}

function dayAt(days: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);
}

/** 2023-12-31; of a format that shows no year or no day, as much as it shows. */
function dateShown(date: Date, format: string): string {
  const plain = unquoted(format);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (/d/i.test(plain)) return iso;
  return /y/i.test(plain) ? `${year}年${month}月` : `${month}月`;
}

/** A format's own signs, without the words that it prints. */
function unquoted(format: string): string {
  return format.replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, '');
}
