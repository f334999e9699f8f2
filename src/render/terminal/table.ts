/** Tables of cli-table3 whose cells wrap at the widths given, whatever is in them. */
import Table from 'cli-table3';
import { columnsOf, isAmbiguous } from './columns.ts';
import type { Canvas } from './terminal.ts';
import { harmless, wrapped } from './text.ts';

export interface Flexible {
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

export interface Column {
  readonly title: string;
  /** Columns of its content; or a share of what the others leave, within what it needs to be read and what it fills. */
  readonly width: number | Flexible;
  readonly align?: 'left' | 'right';
}

/** A cell's text, and how its lines are painted once they are laid out. */
export interface Cell {
  readonly text: string;
  readonly paint?: (line: string) => string;
}

export type Row = readonly (Cell | string)[];

const ASCII = {
  middle: '|',
  left: '|',
  right: '|',
  horizontal: '-',
  corners: ['+', '+', '+', '+', '+', '+', '+', '+', '+'],
};
const BOXES = {
  middle: '│',
  left: '│',
  right: '│',
  horizontal: '─',
  corners: ['┌', '┬', '┐', '├', '┼', '┤', '└', '┴', '┘'],
};

/** A table as wide as the canvas at most, with a line under its heading only. Ends with a line feed. */
export function table(columns: readonly Column[], rows: readonly Row[], canvas: Canvas): string {
  // cli-table3 draws a rule between all rows or none: the heading is a table of its own, standing on the other.
  const widths = columnWidths(columns, canvas.width);
  const layout = { widths, aligns: columns.map(({ align }) => align ?? 'left'), canvas };
  const titles = columns.map(({ title }) => ({ text: title, paint: canvas.paint.bold }));
  const head = draw([titles], layout, { top: [0, 1, 2], bottom: [3, 4, 5] });
  const body = draw(rows, layout, { top: undefined, bottom: [6, 7, 8] });
  return `${head}\n${body}\n`;
}

interface Layout {
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'right')[];
  readonly canvas: Canvas;
}

type Corners = readonly [number, number, number] | undefined;

function draw(
  rows: readonly Row[],
  { widths, aligns, canvas }: Layout,
  rules: { top: Corners; bottom: Corners },
): string {
  const marks = canvas.unicode && !canvas.wide ? BOXES : ASCII;
  const corner = (corners: Corners, at: 0 | 1 | 2): string => (corners ? (marks.corners[corners[at]] ?? '') : '');
  const rule = (corners: Corners): string => (corners ? marks.horizontal : '');
  const drawn = new Table({
    chars: {
      top: rule(rules.top),
      'top-left': corner(rules.top, 0),
      'top-mid': corner(rules.top, 1),
      'top-right': corner(rules.top, 2),
      bottom: rule(rules.bottom),
      'bottom-left': corner(rules.bottom, 0),
      'bottom-mid': corner(rules.bottom, 1),
      'bottom-right': corner(rules.bottom, 2),
      mid: '',
      'left-mid': '',
      'mid-mid': '',
      'right-mid': '',
      left: marks.left,
      middle: marks.middle,
      right: marks.right,
    },
    style: { head: [], border: [] },
    colWidths: widths.map((width) => width + 2),
    colAligns: [...aligns],
  });
  for (const row of rows) drawn.push(row.map((cell, i) => laidOut(cell, widths[i] ?? 0, canvas)));
  return standingIn.restore(drawn.toString());
}

/** The cell's lines, each within the column's width. */
function laidOut(cell: Cell | string, width: number, { wide }: Canvas): string {
  const { text, paint = (line: string) => line } = typeof cell === 'string' ? { text: cell } : cell;
  const lines = wrapped(harmless(text), width, wide);
  return lines.map((line) => paint(wide ? standingIn.put(line) : line)).join('\n');
}

/**
 * cli-table3 takes characters of ambiguous width for one column. Where the terminal draws them in two, wide
 * characters of an unassigned plane stand in for them until the table is drawn.
 */
const standingIn = {
  put(line: string): string {
    return [...line]
      .map((c) => (isAmbiguous(c) ? String.fromCodePoint(STAND_IN + (c.codePointAt(0) ?? 0)) : c))
      .join('');
  },
  restore(drawn: string): string {
    return drawn.replace(/[\u{36000}-\u{3ffff}]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - STAND_IN));
  },
};

const STAND_IN = 0x36000;

/** The widths of the columns: the flexible ones share what the fixed ones leave of `available`. */
function columnWidths(columns: readonly Column[], available: number): readonly number[] {
  const borders = columns.length * 3 + 1;
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  const flexible = columns.flatMap(({ width }) => (typeof width === 'number' ? [] : [width]));
  const shared = sharedOut(flexible, available - borders - fixed);
  return columns.map(({ width }) => (typeof width === 'number' ? width : (shared.get(width) ?? width.least)));
}

/** What each takes of `room`: first those that their share more than fills, then the others of what is left. */
function sharedOut(flexible: readonly Flexible[], room: number): ReadonlyMap<Flexible, number> {
  const shares = flexible.reduce((sum, { share }) => sum + share, 0);
  const part = ({ share }: Flexible): number => Math.floor((room * share) / shares);
  const filled = flexible.find((column) => part(column) >= column.most);
  if (filled) {
    const others = flexible.filter((column) => column !== filled);
    return new Map([[filled, filled.most], ...sharedOut(others, room - filled.most)]);
  }
  return new Map(flexible.map((column) => [column, Math.max(column.least, part(column))]));
}

/** A column as wide as its widest text, up to `most`. */
export function fitted(
  title: string,
  texts: readonly string[],
  most: number,
  canvas: Canvas,
): Column & { width: number } {
  return { title, width: widest([title, ...texts], canvas, most) };
}

/** A column that takes its share of what is left, and no more than its widest text. */
export function flexible(title: string, texts: readonly string[], share: number, canvas: Canvas): Column {
  const most = widest([title, ...texts], canvas, canvas.width);
  return { title, width: { share, least: Math.min(LEGIBLE, most), most } };
}

/** Columns below which Chinese text reads like a list of characters. */
const LEGIBLE = 12;

function widest(texts: readonly string[], canvas: Canvas, most: number): number {
  return Math.min(most, Math.max(2, ...texts.map((text) => columnsOf(harmless(text), canvas.wide))));
}
