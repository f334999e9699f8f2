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
type Refusal = 'tooLarge' | 'damaged' | 'encoding' | 'format' | 'old';

/** A file of which nothing can be read. */
export class IntakeFault extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/** How many rows and columns of a sheet are read. */
export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 100;

export const EMPTY: Cell = { text: '' };

/** The cell at a row and a column, counted from 0; empty beyond the data. */
export function cellAt({ rows }: Grid, row: number, column: number): Cell {
  return rows[row]?.[column] ?? EMPTY;
}

/** The merged area that the cell lies in. */
export function areaAt({ merges }: Grid, row: number, column: number): Area | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
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
