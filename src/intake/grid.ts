/** A sheet as cells, whatever file it came from. */

export interface Cell {
  /** As it is shown, without what is struck out. */
  readonly text: string;
  /** What is struck out within it. */
  readonly struck?: string;
  /** Whether a formula gives it. */
  readonly isFormula?: boolean;
  /** A number that its format shows as a year and a month, such as 2023.10. */
  readonly isNumber?: boolean;
  readonly comment?: string;
}

/** Cells that are merged into one; rows and columns are counted from 0, the last ones included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  /** Empty where the file has no sheets. */
  readonly name: string;
  /** By rows, then columns. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHidden: boolean;
}

/** Why a file is refused as a whole. */
type Refusal = 'tooLarge' | 'damaged' | 'encoding' | 'format' | 'locked' | 'page' | 'word' | 'oldDocument';

/** A file of which nothing can be read. */
export class IntakeFault extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/** How many rows and columns of a sheet are read. */
export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 100;

/**
 * The longest text that is read of a cell, as long as a task's may be; of a longer one so much is kept that it shows to be too long.
 */
export const MAX_CELL = 20_000;

/** As much of a cell's text as is looked at. */
export function cellText(text: string): string {
  return text.length > MAX_CELL ? text.slice(0, MAX_CELL + 1) : text;
}

export const EMPTY: Cell = { text: '' };

/** The cell at a row and a column, counted from 0; empty beyond the data. */
export function cellAt({ rows }: Grid, row: number, column: number): Cell {
  return rows[row]?.[column] ?? EMPTY;
}

/** How many rows all merged areas of a sheet may have together. */
const MAX_MERGED = 200_000;

/**
 * What a workbook has of one sheet, up to its last row with a text: merges no wider and longer than that, and none over all of it.
 * @throws IntakeFault where there are too many rows or merges
 */
export function sheetGrid({ rows, merges, ...sheet }: Grid): Grid {
  const last = rows.findLastIndex((row) => row.some(({ text }) => text.trim() !== ''));
  if (last >= MAX_ROWS) throw new IntakeFault('tooLarge');
  const areas = merges
    .filter(({ top }) => top <= last)
    .map(({ top, left, bottom, right }): Area => {
      return { top, left, bottom: Math.min(bottom, last), right: Math.min(right, MAX_COLUMNS) };
    })
    .filter(({ top, left, bottom, right }) => !(top === 0 && left === 0 && bottom >= last && right > 0));
  const merged = areas.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (merged > MAX_MERGED) throw new IntakeFault('tooLarge');
  return { ...sheet, rows: rows.slice(0, last + 1), merges: areas };
}

/** The merged area that the cell lies in. */
export function areaAt(grid: Grid, row: number, column: number): Area | undefined {
  const areas = areasByRow(grid).get(row) ?? [];
  return areas.find(({ left, right }) => left <= column && column <= right);
}

/** A grid never changes once it is made, and every cell of it is asked for its area. */
const AREAS = new WeakMap<Grid, ReadonlyMap<number, readonly Area[]>>();

function areasByRow(grid: Grid): ReadonlyMap<number, readonly Area[]> {
  const known = AREAS.get(grid);
  if (known) return known;
  const areas = new Map<number, Area[]>();
  for (const area of grid.merges) {
    for (let row = area.top; row <= area.bottom; row += 1) areas.set(row, [...(areas.get(row) ?? []), area]);
  }
  AREAS.set(grid, areas);
  return areas;
}

/** The name of a cell as spreadsheets show it: C5 for row 4 and column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The letters of a column, counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
