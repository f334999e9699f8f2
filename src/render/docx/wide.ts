/** Annexes on pages on their side: the wall chart and the work ledger, as tables with shaded cells. */
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  type Table,
  type TableCell,
  type TableRow,
  VerticalMergeType,
} from 'docx';
import type { Messages } from '../../i18n/messages.ts';
import { annotated } from '../../model/errata.ts';
import { percentText } from '../../model/percent.ts';
import type { WallCell, WallChart, WallMark, WallRow } from '../../projection/wall.ts';
import type { LedgerRow, WideAnnexes, WorkLedger } from '../../report/document.ts';
import { HEAD_FILL, LIGHT_SHADES } from '../office/shades.ts';
import { markedLight } from '../text/marks.ts';
import { sectionWords } from '../words/values.ts';
import { runs } from './inline.ts';
import { STYLE } from './layout.ts';
import { shading } from './shades.ts';
import { cellOf, columnWidths, lightFill, rowOf, type TableLook, tableOf, WIDE } from './table.ts';

/** Both, each from the head of a page on. */
export function wideBlocks({ wall, ledger }: WideAnnexes, messages: Messages): readonly (Paragraph | Table)[] {
  return [
    titleOf(wall.title, false),
    new Paragraph({ style: STYLE.table, children: [...runs(wall.note)] }),
    wallTable(wall.chart, messages),
    titleOf(ledger.title, true),
    ledgerTable(ledger, messages),
  ];
}

/** A section of the file begins a page by itself. */
function titleOf(title: string, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children: [...runs(title)] });
}

/** A cell of a head, or one that heads the rows below it. */
function headCell(words: string, { headStyle }: TableLook, columnSpan = 1, rowSpan = 1): TableCell {
  return cellOf(runs(words), headStyle, { columnSpan, rowSpan, shading: shading(HEAD_FILL) }, AlignmentType.CENTER);
}

/** Tasks by months: each cell is the light at the month's end, by its word and its colour, with what is due in the month. */
function wallTable(chart: WallChart, messages: Messages): Table {
  const { months, sections } = chart;
  const look = sections.flatMap((section) => section.rows).length > MANY ? WIDE : ROOMY;
  const month = Math.floor((WIDE.width * MONTHS_SHARE) / months.length);
  const widths = [WIDE.width - month * months.length, ...months.map(() => month)];
  const rows = sections.flatMap((section) => [
    ...(sections.length > 1 ? [headingRow(sectionWords(section.section.section, messages), widths.length, look)] : []),
    ...section.rows.map((row) => wallRow(row, look, messages)),
  ]);
  return tableOf([...wallHead(chart, look, messages), ...rows], widths, look);
}

/** With more rows than these a page on its side holds small letters only. */
const MANY = 18;

const ROOMY: TableLook = { ...WIDE, style: STYLE.table, headStyle: STYLE.tableHead };

/** Of the width; the tasks have the rest. */
const MONTHS_SHARE = 0.68;

/** Months under their years, where they are of several. */
function wallHead({ months }: WallChart, look: TableLook, messages: Messages): readonly TableRow[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const ofYear = (year: string): number => months.filter((month) => month.startsWith(year)).length;
  const names = months.map((month) => headCell(messages.timeline.month(Number(month.slice(5, 7))), look));
  const task = headCell(messages.columns.task, look, 1, years.length > 1 ? 2 : 1);
  if (years.length === 1) return [rowOf([task, ...names], true)];
  return [rowOf([task, ...years.map((year) => headCell(year, look, ofYear(year)))], true), rowOf(names, true)];
}

function wallRow({ task: { task }, cells }: WallRow, look: TableLook, messages: Messages): TableRow {
  const name = `${task.id} ${annotated(task.title, task.errata)}`;
  return rowOf([cellOf(runs(name), look.style), ...cells.map((cell) => wallCell(cell, look, messages))]);
}

function wallCell({ light, marks }: WallCell, { style }: TableLook, { lights }: Messages): TableCell {
  const shade = light && LIGHT_SHADES[light];
  const dues = marks.filter(({ milestone }) => milestone === undefined);
  const milestones = marks.filter(({ milestone }) => milestone !== undefined);
  const words = [light ? lights[light] : '', signs('◆', dues) + signs('◇', milestones)].filter((part) => part !== '');
  return cellOf(
    runs(words.join(' '), shade && { color: shade.ink }),
    style,
    { ...(shade && { shading: shading(shade.fill) }), margins: { left: 0, right: 0 } },
    AlignmentType.CENTER,
  );
}

/** One sign, with how many there are where there are several. */
function signs(sign: string, marks: readonly WallMark[]): string {
  if (marks.length === 0) return '';
  return marks.length > 1 ? `${sign}${marks.length}` : sign;
}

function headingRow(title: string, columns: number, { style }: TableLook): TableRow {
  return rowOf([cellOf(runs(title, { bold: true }), style, { columnSpan: columns, shading: shading(HEAD_FILL) })]);
}

/** A row a measure; the cells of a task stand beside all of its measures. */
function ledgerTable({ columns, none, sections }: WorkLedger, messages: Messages): Table {
  const shown = ({ texts, percent, light }: LedgerRow): readonly string[] => [
    ...texts.map((words) => words ?? none),
    percentText(percent),
    markedLight(light, messages.lights[light]),
  ];
  const cells = sections.flatMap(({ tasks }) =>
    tasks.flatMap(({ id, title, rows }) => rows.map((row) => [id, title, ...shown(row)])),
  );
  const widths = columnWidths([columns, ...cells], WIDE);
  const rows = sections.flatMap(({ title, tasks }) => [
    ...(title === undefined ? [] : [headingRow(title, columns.length, WIDE)]),
    ...tasks.flatMap((task) =>
      task.rows.map((row, i) => ledgerRow([task.id, task.title], shown(row), i === 0, task.rows.length > 1)),
    ),
  ]);
  const head = columns.map((name) => headCell(name, WIDE));
  return tableOf([rowOf(head, true), ...rows], widths, WIDE);
}

function ledgerRow(task: readonly string[], row: readonly string[], isFirst: boolean, isMerged: boolean): TableRow {
  const merge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  const shared = task.map((words) =>
    cellOf(isFirst ? runs(words) : [], WIDE.style, isMerged ? { verticalMerge: merge } : {}),
  );
  return rowOf([...shared, ...row.map(ledgerCell)]);
}

/** A light is shaded; shares stand at the right. */
function ledgerCell(words: string): TableCell {
  const fill = lightFill(words);
  if (fill !== undefined) return cellOf(runs(words), WIDE.style, { shading: shading(fill) }, AlignmentType.CENTER);
  return cellOf(runs(words), WIDE.style, {}, /^[\d.]+%$/.test(words) ? AlignmentType.RIGHT : AlignmentType.LEFT);
}
