/** `plan timeline` for a terminal: a row a task or measure, drawn on the weeks or months of the period. */
import { isPastDue, measureStates } from '../../projection/state.ts';
import {
  type Course,
  isDuty,
  isOpenEnded,
  movedIn,
  occurrenceCounts,
  occurrencesShown,
  type Timeline,
  type TimelineRow,
} from '../../projection/timeline.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { itemLines, shortened, wrapped } from '../text/text.ts';
import { sectionWords } from '../words/values.ts';
import { type Axis, axisOf, monthLabels } from './axis.ts';
import { planHead } from './plan-title.ts';
import { type Cell, type Column, table } from './table.ts';
import { type Canvas, lightPaint, type Terminal } from './terminal.ts';

const MARKS = [
  'rest',
  'open',
  'duty',
  'progress',
  'today',
  'slip',
  'late',
  'stage',
  'met',
  'approved',
  'milestone',
  'due',
  'missed',
  'done',
  'verified',
  'cancelled',
  'outside',
] as const;
/** In the order of what is drawn over what. */
type Mark = (typeof MARKS)[number];

const UNICODE: Readonly<Record<Mark, string>> = {
  progress: '█',
  rest: '░',
  open: '┄',
  duty: '─',
  today: '┊',
  slip: '~',
  late: '!',
  stage: '●',
  met: '■',
  approved: '○',
  milestone: '◇',
  due: '◆',
  missed: '▲',
  done: '✓',
  verified: '★',
  cancelled: '×',
  outside: '>',
};
const ASCII: Readonly<Record<Mark, string>> = {
  progress: '#',
  rest: '.',
  open: '-',
  duty: '_',
  today: ':',
  slip: '~',
  late: '!',
  stage: 'o',
  met: '+',
  approved: 'd',
  milestone: 'm',
  due: 'D',
  missed: 'M',
  done: 'X',
  verified: 'V',
  cancelled: 'x',
  outside: '>',
};

function marksOf({ unicode, wide }: Terminal): Readonly<Record<Mark, string>> {
  return unicode && !wide ? UNICODE : ASCII;
}

/** The chart of one plan; ends with a line feed. */
export function timelineText(timeline: Timeline, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { plan, totals } = timeline.plan;
  const rows = timeline.sections.flatMap((section) => section.rows);
  const late = measureStates(timeline.plan).filter(isPastDue).length;
  const heading = [
    ...planHead(timeline.plan, canvas),
    messages.timeline.summary(movedIn(timeline.plan), late, totals.undated),
  ].flatMap((line) => wrapped(line, width, wide));
  if (rows.length === 0) {
    const isEmpty = plan.sections.every(({ tasks }) => tasks.length === 0);
    return `${[...heading, '', isEmpty ? messages.status.noTasks : messages.list.empty].join('\n')}\n`;
  }
  const layout = layoutOf(rows, timeline, canvas);
  const used = new Set<Mark>();
  const tables = timeline.sections.map(({ section, rows: own }) => {
    const title = sectionWords(section.section, messages);
    const head = wrapped(harmless(title), width, wide).map((line) => paint.bold(line));
    return `${head.join('\n')}\n${tableFor(own, layout, used, timeline, canvas)}`;
  });
  return `${heading.join('\n')}\n\n${tables.join('\n')}\n${legend(used, timeline, canvas)}\n`;
}

interface Layout {
  readonly axis: Axis;
  readonly id: number;
  readonly light: number;
  readonly title: number;
  /** Columns of the deadlines; 0 where they have none. */
  readonly due: number;
}

/** The chart takes what the least width of the titles leaves, in whole weeks or months; the titles take the rest. */
function layoutOf(rows: readonly TimelineRow[], { plan }: Timeline, canvas: Canvas): Layout {
  const { width, wide, messages } = canvas;
  const { columns } = messages;
  const widest = (texts: readonly string[]): number =>
    Math.max(2, ...texts.map((text) => columnsOf(harmless(text), wide)));
  const id = Math.min(9, widest([columns.id, ...rows.map((row) => row.id)]));
  const light = widest([columns.light, ...rows.map((row) => messages.lights[row.light])]);
  const dueTexts = rows.flatMap((row) => dueWords(row, canvas).split('\n'));
  const due = width >= 100 ? Math.min(14, widest([columns.due, ...dueTexts])) : 0;
  const borders = due > 0 ? 16 : 13;
  const titles = widest([columns.task, ...rows.map((row) => row.title)]);
  const left = width - borders - id - light - due;
  const least = Math.min(titles, Math.max(Math.min(20, Math.floor(left / 2)), Math.floor(width / 6)));
  const axis = axisOf(plan.plan.period, Math.max(1, left - least));
  return { axis, id, light, due, title: Math.min(titles, left - axis.cells) };
}

function tableFor(
  rows: readonly TimelineRow[],
  layout: Layout,
  used: Set<Mark>,
  timeline: Timeline,
  canvas: Canvas,
): string {
  const { messages, paint } = canvas;
  const titles = messages.columns;
  const { axis, id, light, title, due } = layout;
  const columns: readonly Column[] = [
    { title: titles.id, width: id },
    { title: titles.light, width: light },
    { title: rows.some(({ isTask }) => isTask) ? titles.task : titles.measure, width: title },
    { title: monthLabels(axis, messages), width: axis.cells },
    ...(due > 0 ? [{ title: titles.due, width: due }] : []),
  ];
  const cells = rows.map((row): readonly (Cell | string)[] => {
    const first = textOf(drawn(row, axis, timeline), used, canvas);
    const dues = dueWords(row, canvas);
    const height = due > 0 ? wrapped(dues, due, canvas.wide).length : 1;
    // Today's line goes through the rows that are more than one line high.
    const blank = textOf(emptyCells(axis, timeline), used, canvas);
    const chart = [first, ...Array.from({ length: height - 1 }, () => blank)].join('\n');
    const late = row.courses.some((course) => course.late > 0 || occurrenceCounts(course).missed > 0);
    const emphasis = row.isTask && rows.some(({ isTask }) => !isTask) ? { paint: paint.bold } : {};
    return [
      row.id,
      { text: messages.lights[row.light], paint: lightPaint(row.light, canvas) },
      { text: shortened(harmless(row.title), title, canvas.wide), ...emphasis },
      { text: chart, ...(late && { paint: paint.red }) },
      ...(due > 0 ? [dues] : []),
    ];
  });
  return table(columns, cells, canvas);
}

/** The deadline and by how much it moved; of a task, the last one and how many of its measures have moved theirs. */
function dueWords(row: TimelineRow, { messages }: Canvas): string {
  const due = row.ongoing ? messages.ongoing : row.dated ? row.limit : messages.undecided;
  const [course, ...others] = row.courses;
  if (row.isTask || others.length > 0 || course === undefined || course.slipped === 0) return due;
  return `${due}\n${messages.timeline.moved(course.slipped)}`;
}

type Cells = (Mark | undefined)[];

/** Draws a mark over those that are less telling. */
function put(cells: Cells, mark: Mark, from: number, to = from): void {
  for (let i = from; i <= to && i < cells.length; i += 1) {
    const there = cells[i];
    if (there === undefined || MARKS.indexOf(mark) > MARKS.indexOf(there)) cells[i] = mark;
  }
}

function textOf(cells: Cells, used: Set<Mark>, canvas: Canvas): string {
  const marks = marksOf(canvas);
  for (const mark of cells) if (mark !== undefined) used.add(mark);
  return cells.map((mark) => (mark === undefined ? ' ' : marks[mark])).join('');
}

function emptyCells({ cells, cellOf, period }: Axis, { plan: { asOf } }: Timeline): Cells {
  const empty: Cells = Array.from({ length: cells }, () => undefined);
  if (asOf >= period.start && asOf <= period.end) empty[cellOf(asOf)] = 'today';
  return empty;
}

const MILESTONE = { ahead: 'milestone', met: 'met', late: 'met', missed: 'missed' } as const;
const OCCURRENCE = { ahead: 'due', met: 'met', late: 'met', missed: 'missed', waived: 'duty' } as const;

function drawn(row: TimelineRow, axis: Axis, timeline: Timeline): Cells {
  const { cellOf, period } = axis;
  const cells = emptyCells(axis, timeline);
  if (row.bar !== undefined) {
    const [from, to] = [cellOf(row.bar.start), cellOf(row.bar.end)];
    // As the bars of the other views: full only when all is done, and never empty once begun.
    const filled = row.percent > 0 ? Math.max(1, Math.floor(((to - from + 1) * row.percent) / 100)) : 0;
    if (isDuty(row)) put(cells, 'duty', from, to);
    else {
      put(cells, isOpenEnded(row) ? 'open' : 'rest', from, to);
      put(cells, 'progress', from, from + filled - 1);
    }
  }
  for (const course of row.courses) {
    putCourse(cells, course, row, axis, timeline);
    for (const { due, standing } of occurrencesShown(course, row)) put(cells, OCCURRENCE[standing], cellOf(due));
  }
  if (row.courses.some(({ due }) => due !== undefined && due > period.end)) put(cells, 'outside', axis.cells - 1);
  return cells;
}

/** A measure's marks; of one that is closed a task shows when, and no longer until when. */
function putCourse(
  cells: Cells,
  { due, approved, limit, closed, state, late, stages, milestones, occurrences }: Course,
  { isTask }: TimelineRow,
  { cellOf }: Axis,
  { plan: { asOf } }: Timeline,
): void {
  for (const { date } of stages) put(cells, 'stage', cellOf(date));
  if (state === 'done' || state === 'verified' || state === 'cancelled') put(cells, state, cellOf(closed ?? limit));
  if (state === 'cancelled' || (isTask && closed !== undefined)) return;
  for (const { due: day, approved: first, standing } of milestones) {
    if (day !== undefined) put(cells, MILESTONE[standing], cellOf(day));
    if (first !== undefined) put(cells, 'approved', cellOf(first));
  }
  if (late > 0) put(cells, 'late', cellOf(limit) + 1, Math.max(cellOf(limit) + 1, cellOf(asOf)));
  if (due === undefined) return;
  // A duty's own end is no day on which anything is due.
  if (occurrences.length === 0) put(cells, 'due', cellOf(due));
  if (approved === undefined) return;
  put(cells, 'approved', cellOf(approved));
  put(cells, 'slip', Math.min(cellOf(approved), cellOf(due)), Math.max(cellOf(approved), cellOf(due)));
}

/** The marks that occur, each with what it means. */
function legend(used: ReadonlySet<Mark>, { plan }: Timeline, canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const { marks: words, legend: title } = messages.timeline;
  const marks = marksOf(canvas);
  const parts = MARKS.filter((mark) => used.has(mark)).map(
    (mark) => `${marks[mark]} ${mark === 'today' ? words.today(plan.asOf) : words[mark]}`,
  );
  return itemLines(messages.labelled(title, ''), parts, width, wide).join('\n');
}
