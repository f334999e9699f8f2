/** `plan timeline` as a picture: readable in black and white, with text alternatives. */

import type { Messages } from '../../i18n/messages.ts';
import { addDays } from '../../model/date.ts';
import { percentText } from '../../model/percent.ts';
import type { Standing } from '../../projection/occurrences.ts';
import {
  type Course,
  isDuty,
  occurrenceCounts,
  occurrencesShown,
  type Timeline,
  type TimelineRow,
} from '../../projection/timeline.ts';
import { columnsOf } from '../text/columns.ts';
import { wrapped } from '../text/text.ts';
import { element, xmlText } from '../text/xml.ts';
import { sectionWords } from '../words/values.ts';
import { monthLines, type Scale, scaleOf } from './axis.ts';
import { COLUMN, line, patternFill, rect, SHAPES, svg, text, WIDTH } from './svg.ts';

const LEFT = 290;
const RIGHT = 116;
const LINE = 17;
const BAR = 12;
/** Columns of text in the names at the left: a column of it is about seven wide. */
const NAME = 37;

/** The picture of one plan; ends with a line feed. */
export function timelineSvg(timeline: Timeline, messages: Messages): string {
  const { plan, asOf } = timeline.plan;
  const { start, end } = plan.period;
  const scale = scaleOf(plan.period, LEFT, WIDTH - LEFT - RIGHT);
  const top = 70;
  const rows: string[] = [];
  const names: string[] = [];
  let y = top;
  for (const { section, rows: own } of timeline.sections) {
    const heading = sectionWords(section.section, messages);
    rows.push(text(10, y + LINE, heading, { 'font-weight': 'bold' }));
    y += LINE + 8;
    for (const row of own) {
      const lines = wrapped(`${row.id} ${row.title}`, NAME - (row.isTask ? 0 : 2), false);
      rows.push(rowOf(row, lines, y, scale, timeline, messages));
      names.push(rowWords(row, messages));
      y += lines.length * LINE + 8;
    }
  }
  const legend = legendOf(y + 24, planId(timeline), messages);
  const today =
    asOf < start || asOf > end
      ? ''
      : line(scale.end(asOf), top - 5, scale.end(asOf), y, { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' });
  const body = [
    text(10, 24, messages.planTitle(plan), { 'font-size': 18, 'font-weight': 'bold' }),
    text(WIDTH - 10, 24, messages.timeline.marks.today(asOf), { 'text-anchor': 'end' }),
    monthLines(scale, top - 5, y, messages),
    ...rows,
    today,
    legend.body,
  ];
  const title = messages.timeline.alt(plan.title, start, end, asOf);
  const picture = {
    id: planId(timeline),
    width: WIDTH,
    height: legend.bottom,
    title,
    description: names.join('\n'),
  };
  return svg(picture, body.join('\n'));
}

function planId({ plan: { plan } }: Timeline): string {
  return `timeline-${plan.id}`;
}

/** A row in words, for those who hear the picture. */
function rowWords(row: TimelineRow, messages: Messages): string {
  const { id, title, start, limit, dated, ongoing, percent, courses } = row;
  const until = dated && !ongoing ? limit : `${limit} (${ongoing ? messages.ongoing : messages.undecided})`;
  const words = messages.timeline.row(id, title, start, until, percentText(percent));
  const [course] = courses;
  if (!isDuty(row) || course === undefined) return words;
  const { met, missed, all } = occurrenceCounts(course);
  return [words, messages.timeline.occurrences(met, missed, all)].join(messages.listSeparator);
}

function rowOf(
  row: TimelineRow,
  lines: readonly string[],
  y: number,
  scale: Scale,
  timeline: Timeline,
  messages: Messages,
): string {
  const middle = y + BAR / 2 + 4;
  const indent = row.isTask ? 10 : 24;
  const names = lines.map((words, i) =>
    text(indent, y + LINE * i + 14, words, row.isTask ? { 'font-weight': 'bold' } : {}),
  );
  const live = row.courses.filter(({ state }) => state !== 'cancelled');
  const [course] = row.courses;
  const percent = percentText(row.percent);
  const isMoved = !row.isTask && course !== undefined && course.slipped !== 0;
  const note = isMoved ? `${percent} ${messages.timeline.moved(course.slipped)}` : percent;
  return element(
    'g',
    {},
    [
      `<title>${xmlText(rowWords(row, messages))}</title>`,
      ...names,
      ...(live.length > 0 ? [isDuty(row) ? dutyOf(row, middle, scale) : barOf(row, middle, scale)] : []),
      ...row.courses.map((one) => stretchesOf(one, row, middle, scale, timeline)),
      ...row.courses.map((one) => marksOf(one, row, middle, scale)),
      text(WIDTH - RIGHT + 12, middle + 5, live.length === 0 && course ? messages.timeline.marks.cancelled : note),
    ].join('\n'),
  );
}

/** The share done in grey; the rest in outline, dashed where the deadline is not set. */
function barOf({ start, limit, percent, dated }: TimelineRow, middle: number, scale: Scale): string {
  const from = scale.begin(start);
  const width = scale.end(limit) - from;
  const y = middle - BAR / 2;
  const dashes: Readonly<Record<string, string>> = dated ? {} : { 'stroke-dasharray': '3 3' };
  return (
    rect(from, y, width, BAR, { fill: '#fff', stroke: '#000', ...dashes }) +
    rect(from, y, (width * percent) / 100, BAR, { fill: '#888' })
  );
}

/** A line, on which the occurrences stand. */
function dutyOf({ start, limit }: TimelineRow, middle: number, scale: Scale): string {
  return line(scale.begin(start), middle, scale.end(limit), middle, { stroke: '#888' });
}

const OCCURRENCE: Readonly<Record<Standing, (x: number, y: number) => string>> = {
  ahead: (x, y) => SHAPES.diamond(x, y, false),
  met: SHAPES.square,
  late: SHAPES.square,
  missed: SHAPES.triangle,
  waived: () => '',
};

/** By how much a deadline moved, and how long it is past: of a task, for those of its measures that are open. */
function stretchesOf(
  { due, approved, limit, closed, late }: Course,
  { isTask }: TimelineRow,
  middle: number,
  scale: Scale,
  timeline: Timeline,
): string {
  if (isTask && closed !== undefined) return '';
  const y = middle - BAR / 2;
  const parts: string[] = [];
  if (due !== undefined && approved !== undefined) {
    const [from, to] = [scale.end(approved), scale.end(due)];
    const attributes = { fill: patternFill(planId(timeline), 'hatch'), stroke: '#000' };
    parts.push(rect(Math.min(from, to), y + 3, Math.abs(to - from), BAR - 6, attributes));
  }
  if (late > 0) {
    const from = scale.begin(addDays(limit, 1));
    parts.push(
      rect(from, y, scale.end(timeline.plan.asOf) - from, BAR, {
        fill: patternFill(planId(timeline), 'cross'),
        stroke: '#b00000',
      }),
    );
  }
  return parts.join('');
}

/** Deadlines, stages and how it ended; of a measure that is closed a task shows no deadline. */
function marksOf(course: Course, row: TimelineRow, middle: number, scale: Scale): string {
  const { due, approved, limit, closed, state, stages, milestones } = course;
  const { isTask } = row;
  const parts: string[] = [];
  if (due !== undefined && (!isTask || closed === undefined)) {
    if (approved !== undefined) parts.push(SHAPES.diamond(scale.end(approved), middle, true));
    // A duty's own end is no day on which anything is due.
    if (course.occurrences.length === 0) parts.push(SHAPES.diamond(scale.end(due), middle, false));
  }
  for (const { due: day, standing } of occurrencesShown(course, row)) {
    parts.push(OCCURRENCE[standing](scale.end(day), middle));
  }
  for (const { due: day, standing } of isTask && closed !== undefined ? [] : milestones) {
    if (day !== undefined) parts.push(OCCURRENCE[standing](scale.end(day), middle));
  }
  for (const { date } of stages) parts.push(SHAPES.dot(scale.begin(date), middle));
  const at = scale.begin(closed ?? limit);
  if (state === 'done') parts.push(SHAPES.check(at, middle));
  if (state === 'verified') parts.push(SHAPES.star(at, middle));
  if (state === 'cancelled') parts.push(SHAPES.cross(at, middle));
  return parts.join('');
}

/** What the marks mean, in lines that fit; and where the picture ends. */
function legendOf(top: number, id: string, { timeline }: Messages): { readonly body: string; readonly bottom: number } {
  const { marks } = timeline;
  const box = (attributes: Readonly<Record<string, string>>) => (x: number, y: number) =>
    rect(x - 9, y - 5, 18, 10, { stroke: '#000', ...attributes });
  const items: readonly (readonly [(x: number, y: number) => string, string])[] = [
    [box({ fill: '#888' }), marks.progress],
    [box({ fill: '#fff' }), marks.rest],
    [box({ fill: '#fff', 'stroke-dasharray': '3 3' }), marks.open],
    [(x, y) => SHAPES.diamond(x, y, false), marks.due],
    [(x, y) => SHAPES.diamond(x, y, true), marks.approved],
    [box({ fill: patternFill(id, 'hatch') }), marks.slip],
    [box({ fill: patternFill(id, 'cross'), stroke: '#b00000' }), marks.late],
    [(x, y) => line(x - 9, y, x + 9, y, { stroke: '#888' }), marks.duty],
    [SHAPES.dot, marks.stage],
    [SHAPES.square, marks.met],
    [SHAPES.triangle, marks.missed],
    [SHAPES.check, marks.done],
    [SHAPES.star, marks.verified],
    [SHAPES.cross, marks.cancelled],
  ];
  let x = 20;
  let y = top;
  const drawn = items.map(([shape, words]) => {
    const width = 38 + columnsOf(words) * COLUMN;
    if (x + width > WIDTH) {
      x = 20;
      y += 22;
    }
    const item = shape(x, y) + text(x + 14, y + 5, words);
    x += Math.round(width);
    return item;
  });
  return { body: drawn.join('\n'), bottom: y + 20 };
}
