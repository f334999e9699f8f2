/** Workbooks (.xlsx): a table a sheet, to be filled in and printed. The one module that knows the library that writes them. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import {
  type Cell,
  type CellStyle,
  type ConditionalRule,
  colToLetter,
  type DataValidation,
  type MergeRange,
  rangeRef,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { shownPercent } from '../model/percent.ts';
import type { Light } from '../projection/light.ts';
import { HEAD_FILL, LIGHT_SHADES } from '../render/office/shades.ts';
import { zipped } from '../render/office/zip.ts';
import { printable } from '../render/text/printable.ts';
import { wrapped } from '../render/text/text.ts';

export interface Column {
  readonly title: string;
  /** Columns of text. */
  readonly width: number;
  readonly isCentred?: boolean;
  /** What may stand in its cells, to choose from; a light is coloured. */
  readonly choices?: readonly { readonly text: string; readonly light?: Light }[];
}

/** Text, or a share of 0–100 and more. */
type Value = string | number;

export type Row =
  /** A heading over the whole width. */
  | { readonly heading: string }
  | {
      /** What it is known by where it comes back: in a column that is hidden. */
      readonly id: string;
      readonly values: readonly Value[];
      /** How many of the first values are of this row and of the next ones, and of how many rows. */
      readonly shared?: { readonly values: number; readonly rows: number };
    };

export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** On the line below the title, at the left and at the right. */
  readonly above: readonly [left: string, right: string];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly idTitle: string;
  /** What the sheet is of, for the program that reads it again: in a cell that is hidden. */
  readonly origin: string;
  /** Excel's code of a page's foot: `&P` is the page, `&N` how many there are. */
  readonly footer: string;
}

const FONT = '宋体';
const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const;
const text = (size: number, bold = false) => ({ name: FONT, size, bold });

/** Points. */
const SIZE = 10;
const LINE_HEIGHT = 13;
const ROW_PADDING = 5;
const TITLE_HEIGHT = 32;

const TITLE: CellStyle = {
  font: { ...text(18), name: '方正小标宋简体' },
  alignment: { horizontal: 'center', vertical: 'center' },
};
const ABOVE: CellStyle = { font: text(SIZE), alignment: { vertical: 'center' } };
const HEAD: CellStyle = {
  font: text(SIZE, true),
  fill: fill(HEAD_FILL),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const HEADING: CellStyle = { ...HEAD, alignment: { horizontal: 'left', vertical: 'center' } };
const TEXT: CellStyle = {
  font: text(SIZE),
  border: BORDER,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};
const CENTRED: CellStyle = { ...TEXT, alignment: { ...TEXT.alignment, horizontal: 'center' } };

/** Rows above the body: the title, the line below it, and the head. */
const HEAD_ROW = 2;
const ABOVE_BODY = HEAD_ROW + 1;

/** Columns of text on a page of A4 on its side at nine tenths of the size: what is wider is for A3. */
const WIDEST_ON_A4 = 190;
/** Inches: 10 mm, and 15 mm for the foot. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** The same bytes for the same sheets. @param sheets no two named alike (`sheetName`) @param date YYYY-MM-DD */
export async function workbook(sheets: readonly Sheet[], title: string, date: string): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`);
  const written = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title: plain(title), creator: 'plan', created: day, modified: day },
    defaultFont: text(SIZE),
    namedRanges: sheets.flatMap(namesOf),
  });
  return zipped(Object.entries(unzipSync(written)).map(([path, part]) => [path, completed(path, part)]));
}

/** The rows that stand at the head of each page, and where the filter is: LibreOffice knows it by its name alone. */
function namesOf({ name, columns, rows }: Sheet): NonNullable<WriteOptions['namedRanges']> {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const end = `$${colToLetter(columns.length)}$${endOf(rows) + 1}`;
  return [
    { name: '_xlnm.Print_Titles', range: `${sheet}!$${ABOVE_BODY}:$${ABOVE_BODY}`, scope: name },
    { name: FILTER, range: `${sheet}!$A$${ABOVE_BODY}:${end}`, scope: name },
  ];
}

const FILTER = '_xlnm._FilterDatabase';

/** The last row of the body, which has one where there is nothing in it, to fill in. */
function endOf(rows: readonly Row[]): number {
  return Math.max(ABOVE_BODY, ABOVE_BODY + rows.length - 1);
}

/**
 * What the library has no word for: heights are what the words need, not set for good, so that rows grow with what is filled
 * in; and nobody is shown the name of the filter. In both files a text has no `<`.
 */
function completed(path: string, part: Uint8Array): Uint8Array {
  const edit = (from: RegExp | string, to: string): Uint8Array => strToU8(strFromU8(part).replaceAll(from, to));
  if (path.startsWith('xl/worksheets/')) return edit(/(<row [^<>]*) customHeight="1"/g, '$1');
  if (path === 'xl/workbook.xml')
    return edit(`<definedName name="${FILTER}"`, `<definedName name="${FILTER}" hidden="1"`);
  return part;
}

function sheetOf({ name, title, above, columns, rows, idTitle, origin, footer }: Sheet): WriteSheet {
  const last = columns.length - 1;
  // Behind what is shown.
  const hidden = columns.length;
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map([[0, { height: TITLE_HEIGHT }]]);
  const put = (row: number, column: number, value: Value | undefined, style?: CellStyle): void => {
    cells.set(`${row},${column}`, { value: stored(value), ...(style && { style }) });
  };
  /** One text over several columns, of which each has a border. */
  const over = (row: number, from: number, to: number, value: string, style: CellStyle): void => {
    for (let column = from; column <= to; column += 1) put(row, column, column === from ? value : undefined, style);
    if (to > from) merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  };

  const middle = Math.floor(last / 2);
  over(0, 0, last, title, TITLE);
  over(1, 0, middle, above[0], ABOVE);
  over(1, middle + 1, last, above[1], { ...ABOVE, alignment: { ...ABOVE.alignment, horizontal: 'right' } });
  put(0, hidden, origin);
  for (const [i, column] of columns.entries()) put(HEAD_ROW, i, column.title, HEAD);
  put(HEAD_ROW, hidden, idTitle, HEAD);
  for (const [i, row] of rows.entries()) {
    const at = ABOVE_BODY + i;
    if ('heading' in row) {
      over(at, 0, last, row.heading, HEADING);
      continue;
    }
    const { id, values, shared } = row;
    for (const [column, value] of values.entries()) put(at, column, value, styleOf(value, columns[column]));
    put(at, hidden, id);
    if (shared === undefined || shared.rows === 1) continue;
    // What a merged cell covers keeps its value, so that a filter finds every row of a task.
    for (let column = 0; column < shared.values; column += 1) {
      merges.push({ startRow: at, startCol: column, endRow: at + shared.rows - 1, endCol: column });
    }
  }
  for (const [i, height] of heightsOf(rows, columns).entries()) rowDefs.set(ABOVE_BODY + i, { height });

  const end = endOf(rows);
  const rangeIn = (column: number): string => rangeRef(ABOVE_BODY, column, end, column);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    cells,
    merges,
    rowDefs,
    columns: [...columns.map((column) => ({ width: column.width })), { width: 12, hidden: true }],
    freezePane: { rows: ABOVE_BODY },
    autoFilter: { range: rangeRef(HEAD_ROW, 0, end, hidden) },
    dataValidations: columns.flatMap((column, i) => choiceOf(column, rangeIn(i))),
    conditionalRules: columns.flatMap((column, i) => coloursOf(column, rangeIn(i))),
    pageSetup: {
      paperSize: width > WIDEST_ON_A4 ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: `&C${footer}` },
  };
}

/** A share as a part of 1, of as many decimals as are shown. */
function stored(value: Value | undefined): string | number | null {
  if (typeof value === 'number') return Math.round(shownPercent(value) * 10) / 1000;
  return value === undefined ? null : plain(value);
}

function styleOf(value: Value, column: Column | undefined): CellStyle {
  if (typeof value === 'number') return shareStyle(value);
  return column?.isCentred ? CENTRED : TEXT;
}

/** As many decimals as `percentText` has. */
function shareStyle(percent: number): CellStyle {
  const numFmt = Number.isInteger(shownPercent(percent)) ? '0%' : '0.0%';
  return { ...TEXT, numFmt, alignment: { ...TEXT.alignment, horizontal: 'right' } };
}

/** The list to choose from, where Excel takes it: 255 characters, and a comma stands between two. */
function choiceOf({ choices }: Column, range: string): readonly DataValidation[] {
  const values = choices?.map((choice) => plain(choice.text)) ?? [];
  if (values.length === 0 || values.join(',').length > 255 || values.some((value) => /[,"]/.test(value))) return [];
  return [{ type: 'list', values, range, allowBlank: true, showErrorMessage: true }];
}

/** The colour follows the word, also where a person chooses another one. */
function coloursOf({ choices = [] }: Column, range: string): readonly ConditionalRule[] {
  return choices.flatMap(({ text: word, light }, i) => {
    if (light === undefined) return [];
    const shade = LIGHT_SHADES[light];
    const style = { font: { color: { rgb: shade.ink } }, fill: fill(shade.fill) };
    return [{ type: 'cellIs', operator: 'equal', formula: `"${word}"`, priority: i + 1, range, style }];
  });
}

/** Points: what the words of each row need. The first of rows that share a value has room for it where they don't together. */
function heightsOf(rows: readonly Row[], columns: readonly Column[]): readonly number[] {
  const lines = (value: Value | undefined, i: number): number =>
    wrapped(String(value ?? ''), (columns[i]?.width ?? 0) - 1, true).length;
  const most = (values: readonly Value[], from: number, to = values.length): number =>
    Math.max(1, ...values.slice(from, to).map((value, i) => lines(value, from + i)));
  let shared = 0;
  const own = rows.map((row) => {
    if ('heading' in row) return 1;
    shared = row.shared?.values ?? shared;
    return most(row.values, shared);
  });
  return rows.map((row, i) => {
    const there = own[i] ?? 1;
    if ('heading' in row || row.shared === undefined) return heightOf(there);
    const others = own.slice(i + 1, i + row.shared.rows).reduce((sum, lines) => sum + lines, 0);
    return heightOf(Math.max(there, most(row.values, 0, row.shared.values) - others));
  });
}

function heightOf(lines: number): number {
  return lines * LINE_HEIGHT + ROW_PADDING;
}

/** The most that a cell of Excel's holds. */
const LONGEST = 32767;

/** As a cell shows it. Excel reads `_x0041_` as a character by its code: what only looks like one is written as such. */
function plain(words: string): string {
  return printable(words)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, LONGEST);
}

/** `wanted` as a sheet may be called, by Excel's rules, and none of `taken` has it, whatever its case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const name = printable(wanted)
    .replace(/[\s[\]:*?/\\']+/g, ' ')
    .trim();
  const known = new Set(['', 'history', ...taken.map((other) => other.toLowerCase())]);
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : ` ${n}`;
    const free = `${name.slice(0, LONGEST_NAME - end.length).trim()}${end}`;
    if (!known.has(free.toLowerCase())) return free;
  }
}

const LONGEST_NAME = 31;
