/** Tables in Word: as wide as the text, each column as its contents need, with heads that repeat on every page. */
import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  AlignType,
  TableCell as MarkdownCell,
  TableRow as MarkdownRow,
  Table as MarkdownTable,
  Nodes,
} from 'mdast';
import { HEAD_FILL, LIGHT_SHADES } from '../office/shades.ts';
import { columnsOf } from '../text/columns.ts';
import { CELLS, filledIn, litStretches, withoutBars } from '../text/marks.ts';
import { inline } from './inline.ts';
import { SMALL_LINE, STYLE, TABLE_LINE, TEXT_WIDTH, WIDE_WIDTH } from './layout.ts';
import { BAR_FILL, BAR_REST, shading } from './shades.ts';
import type { Writing } from './writing.ts';

/** How large a table is, and its letters. */
export interface TableLook {
  /** Twips. */
  readonly width: number;
  readonly style: string;
  readonly headStyle: string;
  /** Twips of a column of text: half of a letter's size, and a tenth more for letters and signs that are wider. */
  readonly column: number;
  /** Twips at the left and right of a cell's text. */
  readonly padding: number;
}

/** Among the text: letters of 10.5 points. */
const AMONG_TEXT: TableLook = {
  width: TEXT_WIDTH,
  style: STYLE.table,
  headStyle: STYLE.tableHead,
  column: 116,
  padding: 70,
};

/** On a page of its own, on its side: letters of 7.5 points. */
export const WIDE: TableLook = {
  width: WIDE_WIDTH,
  style: STYLE.small,
  headStyle: STYLE.smallHead,
  column: 83,
  padding: 50,
};

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Twips above and below a cell's text. */
const MARGIN = 30;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Twips of each of the cells that a bar is made of, at the least. */
const BAR_CELL = 80;
/** Twips of the number beside a bar: 100.0%, and room around it. */
const NUMBER = 6 * AMONG_TEXT.column + 2 * AMONG_TEXT.padding + 40;

/** Rows of cells in a table with these columns, in twips. */
export function tableOf(rows: readonly TableRow[], widths: readonly number[], { width, padding }: TableLook): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: MARGIN, bottom: MARGIN, left: padding, right: padding },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [...rows],
  });
}

/** A row that no page's end breaks; heads stand again on each page. */
export function rowOf(children: readonly TableCell[], isHead = false): TableRow {
  return new TableRow({ cantSplit: true, tableHeader: isHead, children: [...children] });
}

/** One paragraph in a cell. */
export function cellOf(
  children: readonly ParagraphChild[],
  style: string,
  options: Omit<ITableCellOptions, 'children'> = {},
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...options,
    children: [new Paragraph({ style, alignment, children: [...children] })],
  });
}

/** The first row is the head, centred; the other cells stand as the Markdown aligns them. Lights and bars are shaded. */
export function table({ children: rows, align }: MarkdownTable, writing: Writing): Table {
  const bars = barColumns(rows);
  const widths = widthsOf(rows, bars);
  const barCell = (i: number): number => Math.floor(((widths[i] ?? 0) - NUMBER) / CELLS);
  const grid = widths.flatMap((width, i) =>
    bars.has(i) ? [...Array<number>(CELLS).fill(barCell(i)), width - CELLS * barCell(i)] : [width],
  );
  return tableOf(
    rows.map(({ children: cells }, row) => {
      const isHead = row === 0;
      // A row has as many cells as the table has columns, whatever its own number.
      const drawn = widths.flatMap((size, i) => {
        const alignment = isHead ? AlignmentType.CENTER : ALIGNMENTS[(align ?? [])[i] ?? 'left'];
        const bar = bars.has(i) ? { barCell: barCell(i) } : {};
        return cellsOf(cells[i], { size, isHead, isFirst: i === 0, alignment, ...bar }, writing);
      });
      return rowOf(drawn, isHead);
    }),
    grid,
    AMONG_TEXT,
  );
}

function widthsOf(rows: readonly MarkdownRow[], bars: ReadonlySet<number>): readonly number[] {
  return columnWidths(rows.map(textsOf), AMONG_TEXT, (i) => (bars.has(i) ? CELLS * BAR_CELL : 0));
}

/** Twips that `table` takes of a page, with what follows it: a row is as high as its longest cell. */
export function tableHeight({ children: rows }: MarkdownTable): number {
  const { column, padding } = AMONG_TEXT;
  const widths = widthsOf(rows, barColumns(rows));
  const linesIn = (text: string, i: number): number =>
    Math.ceil((printedColumns(text) * column) / Math.max(column, (widths[i] ?? 0) - 2 * padding));
  const lines = rows.map((row) => Math.max(1, ...textsOf(row).map(linesIn)));
  return total(lines) * TABLE_LINE.line + rows.length * (2 * MARGIN + 10) + SMALL_LINE.line;
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

interface Column {
  readonly size: number;
  readonly isHead: boolean;
  /** Says what its row is of. */
  readonly isFirst: boolean;
  /** Of a column of bars, the twips of each of a bar's cells. */
  readonly barCell?: number;
  readonly alignment: (typeof ALIGNMENTS)[NonNullable<AlignType>];
}

/** One cell; of a bar its two parts, and its number beside them. */
function cellsOf(cell: MarkdownCell | undefined, column: Column, writing: Writing): readonly TableCell[] {
  const { size, isHead, isFirst, barCell, alignment } = column;
  const children = inline(cell?.children ?? [], writing, false);
  const style = isHead ? STYLE.tableHead : STYLE.table;
  const words = wordsOf(cell);
  const filled = isHead ? undefined : filledIn(words);
  if (filled === undefined || barCell === undefined) {
    const fill = isHead ? HEAD_FILL : isFirst ? undefined : lightFill(words);
    const options = {
      width: { size, type: WidthType.DXA },
      ...(barCell !== undefined && { columnSpan: CELLS + 1 }),
      ...(fill !== undefined && { shading: shading(fill) }),
    };
    return [cellOf(children, style, options, fill === undefined || isHead ? alignment : AlignmentType.CENTER)];
  }
  const part = (cells: number, more: Omit<ITableCellOptions, 'children'>): readonly TableCell[] =>
    cells === 0
      ? []
      : [
          cellOf([], style, {
            width: { size: cells * barCell, type: WidthType.DXA },
            columnSpan: cells,
            margins: { left: 0, right: 0 },
            ...more,
          }),
        ];
  const first = { borders: { right: NO_LINE } };
  const inner = { borders: { left: NO_LINE, right: NO_LINE } };
  return [
    ...part(filled, { ...first, shading: shading(BAR_FILL) }),
    ...part(CELLS - filled, { ...(filled === 0 ? first : inner), shading: shading(BAR_REST) }),
    cellOf(
      children,
      style,
      { width: { size: size - CELLS * barCell, type: WidthType.DXA }, borders: { left: NO_LINE } },
      AlignmentType.RIGHT,
    ),
  ];
}

/** The colour of a cell that says nothing but a light. */
export function lightFill(words: string): string | undefined {
  const [only, ...others] = litStretches(words);
  return only?.light === undefined || others.length > 0 ? undefined : LIGHT_SHADES[only.light].fill;
}

/** The columns in which a bar stands. */
function barColumns(rows: readonly MarkdownRow[]): ReadonlySet<number> {
  const columns = rows.flatMap(({ children }) =>
    children.flatMap((cell, i) => (filledIn(wordsOf(cell)) === undefined ? [] : [i])),
  );
  return new Set(columns);
}

function textsOf({ children }: MarkdownRow): readonly string[] {
  return children.map((cell) => wordsOf(cell));
}

/**
 * Twips of each column. What is short keeps to a line; the columns of longer texts share what is left by the roots of
 * their lengths, the longest and the usual one, so that one very long text leaves the others room.
 * @param rows the texts of their cells
 * @param besides what a column needs beside its text
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  look: TableLook = AMONG_TEXT,
  besides: (column: number) => number = () => 0,
): number[] {
  const { width: whole, column, padding } = look;
  const need = (columns: number): number => columns * column + 2 * padding + 40;
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  const extra = Array.from({ length: count }, (_, i) => besides(i));
  const printed = rows.map((cells) => cells.map(printedColumns));
  const lengths = extra.map((_, i) => Math.max(2, ...printed.map((row) => row[i] ?? 0)));
  const needed = lengths.map((columns, i) => need(columns) + (extra[i] ?? 0));
  const sum = total(needed);
  // Room for all: what is over goes to each by its need.
  if (sum <= whole)
    return exactly(
      needed.map((width) => (width * whole) / sum),
      whole,
    );
  const short = lengths.map((columns) => columns <= SHORT);
  const kept = total(needed.filter((_, i) => short[i])) + total(extra.filter((_, i) => !short[i]));
  const sums = lengths.map((_, i) => Math.max(2, total(printed.map((row) => row[i] ?? 0))));
  const weights = lengths.map((columns, i) => (columns * (sums[i] ?? 0)) ** 0.25);
  const roots = weights.map((weight, i) => (short[i] ? 0 : weight));
  const left = whole - kept;
  // Many short columns may leave too little for the long ones: then all give way.
  const least = roots.filter((root) => root > 0).length * SHORT * column;
  if (left < least) {
    const room = whole - total(extra);
    return exactly(
      weights.map((weight, i) => (weight * room) / total(weights) + (extra[i] ?? 0)),
      whole,
    );
  }
  const widths = needed.map((width, i) =>
    short[i] ? width : ((roots[i] ?? 0) * left) / total(roots) + (extra[i] ?? 0),
  );
  return exactly(widths, whole);
}

/** Columns of a text that is better not broken: a date, a unit's name. */
const SHORT = 12;

/** Columns of `text` on paper: between Chinese and other letters, or numbers, Word leaves a quarter of a letter. */
export function printedColumns(text: string): number {
  const shown = litStretches(withoutBars(text))
    .map((stretch) => stretch.text)
    .join('');
  const gaps = shown.match(/\p{Script=Han}(?=[\w(])|[\w)](?=\p{Script=Han})/gu)?.length ?? 0;
  return columnsOf(shown, true) + gaps / 2;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Whole twips that make up `sum`. */
function exactly(widths: readonly number[], sum: number): number[] {
  const whole = widths.map(Math.floor);
  const rest = sum - total(whole);
  return whole.map((width, i) => (i === whole.length - 1 ? width + rest : width));
}

/** The text of `node` and all within it. */
export function wordsOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
