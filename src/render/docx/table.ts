/** Tables in Word: as wide as the text, each column as its contents need, with heads that repeat on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { AlignType, TableRow as MarkdownRow, Table as MarkdownTable, Nodes } from 'mdast';
import { columnsOf } from '../text/columns.ts';
import { inline } from './inline.ts';
import { STYLE, TEXT_WIDTH } from './layout.ts';
import type { Writing } from './writing.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Twips at the left and right of a cell's text. */
const PADDING = 70;
/** Twips of a column of text: half of 10.5 points, and a tenth more for letters and signs that are wider. */
const COLUMN = 116;

/** The first row is the head, centred; the other cells stand as the Markdown aligns them. */
export function table({ children: rows, align }: MarkdownTable, writing: Writing): Table {
  const widths = columnWidths(rows);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: PADDING, right: PADDING },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map((row, i) => tableRow(row, i === 0, widths, align ?? [], writing)),
  });
}

/** A row has as many cells as the table has columns, whatever its own number. */
function tableRow(
  { children: cells }: MarkdownRow,
  isHead: boolean,
  widths: readonly number[],
  align: readonly AlignType[],
  writing: Writing,
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: widths.map((size, column) => {
      const alignment = isHead ? AlignmentType.CENTER : ALIGNMENTS[align[column] ?? 'left'];
      const children = [...inline(cells[column]?.children ?? [], writing, false)];
      return new TableCell({
        width: { size, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        children: [new Paragraph({ style: isHead ? STYLE.tableHead : STYLE.table, alignment, children })],
      });
    }),
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/**
 * Twips of each column. What is short keeps to a line; the columns of longer texts share what is left by the roots of
 * their lengths, so that one very long text leaves the others room.
 */
export function columnWidths(rows: readonly MarkdownRow[]): number[] {
  const count = Math.max(1, ...rows.map(({ children }) => children.length));
  const lengths = Array.from({ length: count }, (_, column) =>
    Math.max(2, ...rows.map(({ children }) => columnsOf(wordsOf(children[column])))),
  );
  const needed = lengths.map((columns) => columns * COLUMN + 2 * PADDING + 40);
  const sum = total(needed);
  // Room for all: what is over goes to each by its need.
  if (sum <= TEXT_WIDTH) return exactly(needed.map((width) => (width * TEXT_WIDTH) / sum));
  const short = needed.map((width) => width <= SHORT * COLUMN + 2 * PADDING + 40);
  const kept = total(needed.filter((_, i) => short[i]));
  const roots = lengths.map((columns, i) => (short[i] ? 0 : Math.sqrt(columns)));
  const left = TEXT_WIDTH - kept;
  // Many short columns may leave too little for the long ones: then all give way.
  const least = roots.filter((root) => root > 0).length * SHORT * COLUMN;
  if (left < least)
    return exactly(lengths.map((columns) => (Math.sqrt(columns) * TEXT_WIDTH) / total(lengths.map(Math.sqrt))));
  return exactly(needed.map((width, i) => (short[i] ? width : ((roots[i] ?? 0) * left) / total(roots))));
}

/** Columns of a text that is better not broken: a date, a unit's name. */
const SHORT = 12;

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Whole twips that make up the text's width. */
function exactly(widths: readonly number[]): number[] {
  const whole = widths.map(Math.floor);
  const rest = TEXT_WIDTH - total(whole);
  return whole.map((width, i) => (i === whole.length - 1 ? width + rest : width));
}

function wordsOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
