/** A filled-in sheet as rows of named cells, with whose it is and the day that it tells of. */
import { isPlanDate, type PlanDate, typedDate } from '../../model/date.ts';
import { areaAt, cellAt, cellName, columnName, type Grid } from '../grid.ts';
import { anchored } from '../headers.ts';
import { squeezed } from '../words.ts';
import { columnNamed, type LedgerColumn } from './columns.ts';
import { type Origin, originOf } from './origin.ts';
import { cleaned } from './texts.ts';

export interface FilledCell {
  readonly at: string;
  readonly text: string;
  readonly header: string;
  /** A number whose format shows no per cent. */
  readonly isBareNumber: boolean;
}

export interface FilledRow {
  /** Its first filled cell. */
  readonly at: string;
  /** What the program knows it by; undefined where it has none, as a row that was added. */
  readonly id: string | undefined;
  /** What is filled in, by the column. */
  readonly cells: ReadonlyMap<LedgerColumn, FilledCell>;
  /** Cells below headers that name no column: the days of a roster's stages. */
  readonly others: readonly FilledCell[];
}

export interface FilledSheet {
  readonly name: string;
  readonly origin: Origin | undefined;
  /** The unit and the person that filled it in, as printed above the table. */
  readonly unit: string | undefined;
  readonly person: string | undefined;
  readonly day: PlanDate | undefined;
  /** The header's row, counted from 1. */
  readonly headerRow: number;
  readonly columns: readonly { readonly column: string; readonly header: string; readonly role: LedgerColumn | null }[];
  /** Headers of hidden columns that are left out, with their places. */
  readonly hidden: readonly { readonly at: string; readonly header: string }[];
  /** How many rows are hidden, as by a filter. */
  readonly hiddenRows: number;
  readonly rows: readonly FilledRow[];
}

/** A total, who filled it in, a note. */
const NO_ROW =
  /^(?:合计|总计|小计|注|说明|填表人|填报人|审核人|制表|联系人|负责人签字|total|note)\d?\s*(?:[：:.．、]|$)/i;

/** Whether the file is a ledger that this program gave out. */
export function isLedger(grids: readonly Grid[]): boolean {
  return grids.some((grid) => originOf(grid) !== undefined || isLedgerText(grid));
}

/** A ledger as csv has no hidden cell, but the ids of measure and plan in each row. */
function isLedgerText(grid: Grid): boolean {
  const names = new Set((grid.rows[0] ?? []).map(({ text }) => columnNamed(text)));
  return names.has('id') && names.has('plan');
}

/** The sheets that have a table, and the names of those that have none. */
export function filledSheets(grids: readonly Grid[]): {
  readonly sheets: readonly FilledSheet[];
  readonly without: readonly string[];
} {
  const seen = grids.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  const read = seen.map((grid) => [grid.name, sheetOf(grid, seen.length > 1 ? `${grid.name}!` : '')] as const);
  return {
    sheets: read.flatMap(([, sheet]) => sheet ?? []),
    without: [
      ...read.flatMap(([name, sheet]) => (sheet === undefined ? [name] : [])),
      ...grids.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    ],
  };
}

interface Head {
  /** Its last row, counted from 0. */
  readonly bottom: number;
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly role: LedgerColumn | undefined;
  }[];
}

function sheetOf(grid: Grid, prefix: string): FilledSheet | undefined {
  const top = grid.rows.findIndex((_, row) => headAt(grid, row) !== undefined);
  const head = headAt(grid, top);
  if (head === undefined) return undefined;
  const { hiddenColumns } = grid;
  const isLeftOut = ({ index, role }: Head['columns'][number]): boolean =>
    hiddenColumns.has(index) && role !== 'id' && role !== 'plan' && role !== 'day';
  const read = head.columns.filter((column) => !isLeftOut(column) && column.header !== '');
  const rows = grid.rows.flatMap((_, row) => {
    if (row <= head.bottom || headAt(grid, row) !== undefined) return [];
    return rowOf(grid, row, read, prefix) ?? [];
  });
  return {
    name: grid.name,
    origin: originOf(grid) ?? originIn(rows),
    ...frameOf(grid, top),
    headerRow: head.bottom + 1,
    columns: read.map(({ index, header, role }) => ({ column: columnName(index), header, role: role ?? null })),
    hidden: head.columns
      .filter((column) => isLeftOut(column) && column.header !== '' && !column.header.startsWith('{'))
      .map(({ index, header }) => ({ at: prefix + columnName(index), header })),
    hiddenRows: [...grid.hiddenRows].filter((row) => row > head.bottom && row < grid.rows.length).length,
    rows,
  };
}

/** As csv, each row says of which plan and day it is. */
function originIn(rows: readonly FilledRow[]): Origin | undefined {
  for (const { cells } of rows) {
    const [plan, asOf = ''] = [cells.get('plan')?.text, cells.get('day')?.text];
    if (plan !== undefined && isPlanDate(asOf)) return { sheet: 'measures', plan, asOf };
  }
  return undefined;
}

/** Three or more columns that are known, what a row is of among them. */
function headAt(grid: Grid, row: number): Head | undefined {
  if (row < 0) return undefined;
  const width = grid.rows[row]?.length ?? 0;
  const isSplit = Array.from({ length: width }, (_, column) => areaAt(grid, row, column)).some(
    (area) => area !== undefined && area.top === row && area.bottom === row && area.left < area.right && width > 0,
  );
  const single = headOf(grid, row, row, width);
  if (single === undefined) return undefined;
  const isTwofold = isSplit && Array.from({ length: width }, (_, i) => areaAt(grid, row, i)?.bottom).includes(row + 1);
  return isTwofold ? headOf(grid, row, row + 1, width) : single;
}

function headOf(grid: Grid, top: number, bottom: number, width: number): Head | undefined {
  const columns = Array.from({ length: width }, (_, index) => {
    const below = bottom > top ? squeezed(anchored(grid, bottom, index)) : '';
    const header = below || squeezed(anchored(grid, top, index));
    return { index, header, role: header.length <= 30 ? columnNamed(header) : undefined };
  });
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  const isOfRows = roles.has('measure') || roles.has('task') || roles.has('member') || roles.has('id');
  const headers = new Set(columns.map(({ header }) => header).filter((header) => header !== ''));
  return isOfRows && roles.size >= 3 && headers.size >= 3 ? { bottom, columns } : undefined;
}

/** What stands above the table: 填报单位, 填报人, and the day. */
function frameOf(grid: Grid, top: number): Pick<FilledSheet, 'unit' | 'person' | 'day'> {
  // Several may stand in one cell, with blanks between.
  const parts = grid.rows
    .slice(0, top)
    .flat()
    .flatMap(({ text }) => text.split(/\s{2,}|\n/))
    .map((part) => part.trim());
  const after = (label: RegExp): string | undefined =>
    parts.flatMap((part) => (label.test(part) ? [part.replace(label, '').trim()] : [])).find((said) => said !== '');
  const day = after(
    /^(?:截止(?:日期|时间)|填报(?:日期|时间)|填表(?:日期|时间)|报送(?:日期|时间)|数据截至|截至|as of|date)\s*[：:]?/i,
  );
  return {
    unit: after(/^(?:填报单位|填报部门|报送单位|unit)\s*[：:]/i),
    person: after(/^(?:填报人|填表人|经办人|报送人|filled in by)\s*[：:]/i),
    day: day === undefined ? undefined : dayIn(day),
  };
}

/** 2022年5月25日, 2022-05-25, 25 May 2022 and May 25, 2022. */
export function dayIn(printed: string): PlanDate | undefined {
  const words = printed.normalize('NFKC').trim();
  const typed = typedDate(words.replace(/\s/g, ''));
  if (typed !== undefined) return typed;
  const [, first = '', second = '', year = ''] = /^(\w+) (\w+),? (\d{4})$/.exec(words) ?? [];
  const [month, day] = /^\d+$/.test(first) ? [second, first] : [first, second];
  const number = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return number === 0 || !/^\d{1,2}$/.test(day) ? undefined : typedDate(`${year}-${number}-${day}`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function rowOf(grid: Grid, row: number, columns: Head['columns'], prefix: string): FilledRow | undefined {
  const cells = new Map<LedgerColumn, FilledCell>();
  const others: FilledCell[] = [];
  for (const { index, header, role } of columns) {
    const area = areaAt(grid, row, index);
    const isTold = role === 'task' || role === 'measure';
    // What is merged over several rows says once what was done.
    if (area !== undefined && !isTold && (area.top !== row || area.left !== index)) continue;
    const text = cleaned(isTold ? anchored(grid, row, index) : cellAt(grid, row, index).text);
    if (text === '') continue;
    const isBareNumber = cellAt(grid, row, index).isNumber === true && !text.endsWith('%');
    const cell = { at: prefix + cellName(row, index), text, header, isBareNumber };
    if (role === undefined) others.push(cell);
    else if (!cells.has(role)) cells.set(role, cell);
  }
  const filled = [...cells.values(), ...others];
  const [first] = filled;
  if (first === undefined || filled.some(({ text }) => NO_ROW.test(text))) return undefined;
  const texts = new Set(filled.map(({ text }) => text));
  const id = cells.get('id')?.text;
  // A heading over the width, or a row of which only the name is there.
  if (id === undefined && texts.size < 2) return undefined;
  return { at: first.at, id, cells, others };
}
