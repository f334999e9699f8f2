/** Tables of cli-table3 whose cells wrap at the widths given, whatever is in them. */
import Table from 'cli-table3';
import { twins } from '../../model/twins.ts';
import { columnsOf, isAmbiguous } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import type { Canvas } from './terminal.ts';

interface Flexible {
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

type Row = readonly (Cell | string)[];

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

/** A table as wide as the canvas at most, framed where that has room, with a line under its heading only. Ends with a line feed. */
export function table(columns: readonly Column[], rows: readonly Row[], canvas: Canvas): string {
  // cli-table3 draws a rule between all rows or none: the heading is a table of its own, standing on the other.
  const widths = columnWidths(columns, canvas);
  const layout = { widths, aligns: columns.map(({ align }) => align ?? 'left'), canvas };
  const titles = columns.map(({ title }) => ({ text: title, paint: canvas.paint.bold }));
  const head = draw([titles], layout, { top: [0, 1, 2], bottom: [3, 4, 5] });
  return `${[head, ...drawnInBlocks(rows, layout)].join('\n')}\n`;
}

/** cli-table3 needs the square of a table's rows in time; blocks of some rows, of one width, are one table to the eye. */
function drawnInBlocks(rows: readonly Row[], layout: Layout): readonly string[] {
  const blocks: string[] = [];
  const size = twins.slow ? Math.max(rows.length, 1) : BLOCK;
  for (let at = 0; at === 0 || at < rows.length; at += size) {
    const isLast = at + size >= rows.length;
    const block = draw(rows.slice(at, at + size), layout, { top: undefined, bottom: isLast ? [6, 7, 8] : undefined });
    if (block !== '') blocks.push(block);
  }
  return blocks;
}

/** Rows of a block: measured, fewer or more are slower. */
const BLOCK = 16;

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
  const { framed } = canvas;
  const marks = canvas.unicode && !canvas.wide ? BOXES : ASCII;
  const corner = (corners: Corners, at: 0 | 1 | 2): string =>
    framed && corners ? (marks.corners[corners[at]] ?? '') : '';
  const rule = (corners: Corners): string => (framed && corners ? marks.horizontal : '');
  const standIns = new StandIns();
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
      left: framed ? marks.left : '',
      middle: framed ? marks.middle : GAP,
      right: framed ? marks.right : '',
    },
    style: { head: [], border: [], ...(!framed && { 'padding-left': 0, 'padding-right': 0 }) },
    colWidths: widths.map((width) => width + (framed ? 2 : 0)),
    colAligns: [...aligns],
  });
  for (const row of rows) drawn.push(row.map((cell, i) => laidOut(cell, widths[i] ?? 0, canvas, standIns)));
  const text = standIns.restore(drawn.toString());
  return framed ? text : text.replace(/(?<! ) +$/gm, '');
}

/** What stands between columns without a frame. */
const GAP = '  ';

/** The cell's lines, each within the column's width. */
function laidOut(cell: Cell | string, width: number, { wide }: Canvas, standIns: StandIns): string {
  const { text, paint = (line: string) => line } = typeof cell === 'string' ? { text: cell } : cell;
  const lines = wrapped(harmless(text).replace(UNASSIGNED, '\ufffd'), width, wide);
  return lines.map((line) => paint(wide ? standIns.put(line) : line)).join('\n');
}

/**
 * cli-table3 takes characters of ambiguous width for one column. Where the terminal draws them in two, wide
 * characters that Unicode has not assigned stand in for them until the table is drawn.
 */
class StandIns {
  private readonly originals: string[] = [];

  put(line: string): string {
    return [...line].map((character) => (isAmbiguous(character) ? this.standInFor(character) : character)).join('');
  }

  restore(drawn: string): string {
    return drawn.replace(
      UNASSIGNED,
      (character) => this.originals[(character.codePointAt(0) ?? 0) - FIRST] ?? character,
    );
  }

  private standInFor(character: string): string {
    const known = this.originals.indexOf(character);
    return String.fromCodePoint(FIRST + (known >= 0 ? known : this.originals.push(character) - 1));
  }
}

const FIRST = 0x3f000;
const UNASSIGNED = /[\u{3f000}-\u{3fffd}]/gu;

/** The widths of the columns: the flexible ones share what the fixed ones leave of the canvas. */
function columnWidths(
  columns: readonly Column[],
  { width: available, framed }: Pick<Canvas, 'width' | 'framed'>,
): readonly number[] {
  const borders = framed ? columns.length * 3 + 1 : (columns.length - 1) * GAP.length;
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  const flexible = columns.flatMap(({ width }) => (typeof width === 'number' ? [] : [width]));
  const shared = sharedOut(flexible, available - borders - fixed);
  return columns.map(({ width }) => (typeof width === 'number' ? width : (shared.get(width) ?? width.least)));
}

/** What each takes of `room`: first those that need less than their share, or more, then the others of what is left. */
function sharedOut(flexible: readonly Flexible[], room: number): ReadonlyMap<Flexible, number> {
  const shares = flexible.reduce((sum, { share }) => sum + share, 0);
  const part = ({ share }: Flexible): number => Math.floor((room * share) / shares);
  const bounded = (column: Flexible): number => Math.max(column.least, Math.min(column.most, part(column)));
  const tight = flexible.find((column) => bounded(column) !== part(column));
  if (tight === undefined) return new Map(flexible.map((column) => [column, part(column)]));
  const others = flexible.filter((column) => column !== tight);
  return new Map([[tight, bounded(tight)], ...sharedOut(others, room - bounded(tight))]);
}

/** A column of a table of `T`s: what it says of each, and how wide it may be. */
export interface ColumnOf<T> {
  readonly title: string;
  of(item: T): Cell | string;
  /** As wide as its widest text, up to so many columns; or a share of what the others leave, up to its widest text. */
  readonly width: { readonly most: number } | { readonly share: number };
  readonly align?: 'left' | 'right';
}

/** A table with a row an item. Ends with a line feed. */
export function tableOf<T>(columns: readonly ColumnOf<T>[], items: readonly T[], canvas: Canvas): string {
  const rows = items.map((item) => columns.map((column) => column.of(item)));
  const sized = columns.map(({ title, width, align = 'left' }, i): Column => {
    const texts = [title, ...rows.map((row) => textOf(row[i] ?? ''))];
    if ('most' in width) return { title, align, width: widest(texts, canvas, width.most) };
    const most = widest(texts, canvas, canvas.width);
    return { title, align, width: { share: width.share, least: Math.min(LEGIBLE, most), most } };
  });
  return table(sized, rows, canvas);
}

function textOf(cell: Cell | string): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** Columns below which Chinese text reads like a list of characters. */
const LEGIBLE = 12;

function widest(texts: readonly string[], canvas: Canvas, most: number): number {
  let columns = 2;
  for (const text of texts) {
    for (const line of harmless(text).split('\n')) columns = Math.max(columns, columnsOf(line, canvas.wide));
    if (columns >= most) return most;
  }
  return columns;
}
