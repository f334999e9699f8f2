/** `plan timeline` as a picture: readable in black and white, with text alternatives. */

import type { Messages } from '../../i18n/messages.ts';
import { addDays } from '../../model/date.ts';
import { percentText } from '../../model/percent.ts';
import type { Span } from '../../model/period.ts';
import { LIGHTS } from '../../projection/light.ts';
import {
  type Course,
  isDuty,
  isOpenEnded,
  occurrenceCounts,
  occurrencesShown,
  type Timeline,
  type TimelineRow,
} from '../../projection/timeline.ts';
import { type Attributes, element, xmlText } from '../text/xml.ts';
import { sectionWords } from '../words/values.ts';
import { monthLines, type Scale, scaleOf } from './axis.ts';
import { fitted, linesOf } from './lettering.ts';
import {
  EDGE,
  HEAD,
  heading,
  legend,
  lightFilling,
  line,
  patternFill,
  rect,
  type Sample,
  SHAPES,
  svg,
  swatch,
  text,
  WIDTH,
} from './svg.ts';

const LEFT = 290;
const RIGHT = 140;
const LINE = 17;
const BAR = 12;
/** Where the lights stand, and the names beside them: a measure's further in than its task's. */
const INDENT = { task: EDGE, measure: EDGE + 14 };
const LIGHT = 12;

/** The picture of one plan; ends with a line feed. */
export function timelineSvg(timeline: Timeline, messages: Messages): string {
  const { plan, asOf } = timeline.plan;
  const { start, end } = plan.period;
  const id = planId(timeline);
  const scale = scaleOf(plan.period, LEFT, WIDTH - LEFT - RIGHT);
  const top = HEAD + 24;
  const pen = { used: new Set<Mark>(), scale, timeline, messages };
  const rows: string[] = [];
  const names: string[] = [];
  let y = top;
  for (const { section, rows: own } of timeline.sections) {
    const title = fitted(sectionWords(section.section, messages), WIDTH - 2 * EDGE);
    rows.push(text(EDGE, y + LINE, title, { 'font-weight': 'bold' }));
    y += LINE + 8;
    for (const row of own) {
      const lines = namesOf(row);
      rows.push(rowOf(row, lines, y, pen));
      names.push(rowWords(row, messages));
      y += lines.length * LINE + 8;
    }
  }
  const lights = LIGHTS.filter((light) => timeline.sections.some((one) => one.rows.some((row) => row.light === light)));
  const samples = legend(
    [
      ...lights.map((light): Sample => [swatch(lightFilling(light, id)), messages.lights[light]]),
      ...samplesOf(pen.used, timeline, messages),
    ],
    y + 24,
  );
  const isNow = asOf >= start && asOf <= end;
  const body = [
    heading(messages.timeline.title(messages.planTitle(plan)), messages.chart.span(start, end, asOf)),
    monthLines(scale, top - 5, y, messages),
    ...rows,
    isNow ? line(scale.end(asOf), top - 5, scale.end(asOf), y, TODAY) : '',
    samples.body,
  ];
  const title = messages.timeline.alt(plan.title, start, end, asOf);
  return svg({ id, width: WIDTH, height: samples.bottom, title, description: names.join('\n') }, body.join('\n'));
}

const TODAY = { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' };

/** What is drawn, in the order of the legend. */
const MARKS = [
  'progress',
  'rest',
  'open',
  'late',
  'slip',
  'approved',
  'due',
  'milestone',
  'duty',
  'met',
  'missed',
  'stage',
  'done',
  'verified',
  'cancelled',
] as const;
type Mark = (typeof MARKS)[number];

/** What a row is drawn with: it notes the marks that it uses. */
interface Pen {
  readonly used: Set<Mark>;
  readonly scale: Scale;
  readonly timeline: Timeline;
  readonly messages: Messages;
}

function planId({ plan: { plan } }: Timeline): string {
  return `timeline-${plan.id}`;
}

/** A row in words, for those who hear the picture. */
function rowWords(row: TimelineRow, messages: Messages): string {
  const { id, title, start, limit, dated, ongoing, percent, courses } = row;
  const until = ongoing ? messages.ongoing : dated ? limit : messages.undecided;
  const words = `${messages.lights[row.light]} ${messages.timeline.row(id, title, start, until, percentText(percent))}`;
  const [course] = courses;
  if (!isDuty(row) || course === undefined) return words;
  const { met, missed, all } = occurrenceCounts(course);
  return [words, messages.timeline.occurrences(met, missed, all)].join(messages.listSeparator);
}

/** The name of a row in two lines at the most: a longer one is cut. */
function namesOf({ id, title, isTask }: TimelineRow): readonly string[] {
  const left = (isTask ? INDENT.task : INDENT.measure) + LIGHT + 6;
  return linesOf(`${id} ${title}`, LEFT - 8 - left, 2);
}

function rowOf(row: TimelineRow, lines: readonly string[], y: number, pen: Pen): string {
  const { messages, timeline } = pen;
  const middle = y + BAR / 2 + 4;
  const indent = row.isTask ? INDENT.task : INDENT.measure;
  const names = lines.map((words, i) =>
    text(indent + LIGHT + 6, y + LINE * i + 14, words, row.isTask ? { 'font-weight': 'bold' } : {}),
  );
  const [course] = row.courses;
  const isCancelled = course !== undefined && row.courses.every(({ state }) => state === 'cancelled');
  const percent = percentText(row.percent);
  const isMoved = !row.isTask && course !== undefined && course.slipped !== 0;
  const note = isMoved ? `${percent} ${messages.timeline.moved(course.slipped)}` : percent;
  const words = isCancelled ? messages.timeline.marks.cancelled : note;
  return element(
    'g',
    {},
    [
      `<title>${xmlText(rowWords(row, messages))}</title>`,
      rect(indent, y + 4, LIGHT, LIGHT, lightFilling(row.light, planId(timeline))),
      ...names,
      row.bar === undefined ? '' : isDuty(row) ? dutyOf(row.bar, middle, pen) : barOf(row, row.bar, middle, pen),
      ...row.courses.map((one) => stretchesOf(one, row, middle, pen)),
      ...row.courses.map((one) => marksOf(one, row, middle, pen)),
      text(WIDTH - RIGHT + 14, middle + 5, fitted(words, RIGHT - 14 - EDGE)),
    ].join('\n'),
  );
}

/** The share done in grey; the rest in outline, dashed where no deadline is set. */
function barOf(row: TimelineRow, { start, end }: Span, middle: number, { scale, used }: Pen): string {
  const from = scale.begin(start);
  const width = scale.end(end) - from;
  const y = middle - BAR / 2;
  const isOpen = isOpenEnded(row);
  if (row.percent < 100) used.add(isOpen ? 'open' : 'rest');
  if (row.percent > 0) used.add('progress');
  return (
    rect(from, y, width, BAR, { fill: '#fff', stroke: '#000', ...(isOpen && OPEN) }) +
    rect(from, y, (width * row.percent) / 100, BAR, DONE)
  );
}

const OPEN = { 'stroke-dasharray': '3 3' };
const DONE = { fill: '#888' };

/** A line, on which the occurrences stand. */
function dutyOf({ start, end }: Span, middle: number, { scale, used }: Pen): string {
  used.add('duty');
  return line(scale.begin(start), middle, scale.end(end), middle, DUTY);
}

const DUTY = { stroke: '#888' };

const OCCURRENCE = { ahead: 'due', met: 'met', late: 'met', missed: 'missed' } as const;
const MILESTONE = { ahead: 'milestone', met: 'met', late: 'met', missed: 'missed' } as const;

/** By how much a deadline moved, and how long it is past: of a task, for those of its measures that are open. */
function stretchesOf(
  { due, approved, limit, closed, state, late }: Course,
  { isTask }: TimelineRow,
  middle: number,
  { used, scale, timeline }: Pen,
): string {
  if (state === 'cancelled' || (isTask && closed !== undefined)) return '';
  const y = middle - BAR / 2;
  const id = planId(timeline);
  const parts: string[] = [];
  if (due !== undefined && approved !== undefined) {
    const [from, to] = [scale.end(approved), scale.end(due)];
    used.add('slip');
    parts.push(rect(Math.min(from, to), y + 3, Math.abs(to - from), BAR - 6, slipFilling(id)));
  }
  if (late > 0) {
    const from = scale.begin(addDays(limit, 1));
    used.add('late');
    parts.push(rect(from, y, scale.end(timeline.plan.asOf) - from, BAR, lateFilling(id)));
  }
  return parts.join('');
}

function slipFilling(id: string): Attributes {
  return { fill: patternFill(id, 'hatch'), stroke: '#000' };
}

function lateFilling(id: string): Attributes {
  return { fill: patternFill(id, 'cross'), stroke: '#b00000' };
}

/** Deadlines, stages and how it ended; of a measure that is closed a task shows no deadline. */
function marksOf(course: Course, row: TimelineRow, middle: number, { used, scale }: Pen): string {
  const { due, approved, limit, closed, state, stages, milestones } = course;
  const { isTask } = row;
  const parts: string[] = [];
  const draw = (mark: keyof typeof DRAWN, x: number): void => {
    used.add(mark);
    parts.push(DRAWN[mark](x, middle));
  };
  if (due !== undefined && state !== 'cancelled' && (!isTask || closed === undefined)) {
    if (approved !== undefined) draw('approved', scale.end(approved));
    // A duty's own end is no day on which anything is due.
    if (course.occurrences.length === 0) draw('due', scale.end(due));
  }
  for (const { due: day, standing } of occurrencesShown(course, row)) {
    if (standing !== 'waived') draw(OCCURRENCE[standing], scale.end(day));
  }
  for (const { due: day, approved: first, standing } of isTask && closed !== undefined ? [] : milestones) {
    if (first !== undefined) draw('approved', scale.end(first));
    if (day !== undefined) draw(MILESTONE[standing], scale.end(day));
  }
  for (const { date } of stages) draw('stage', scale.begin(date));
  if (state === 'done' || state === 'verified' || state === 'cancelled') draw(state, scale.begin(closed ?? limit));
  return parts.join('');
}

const DRAWN = {
  due: (x, y) => SHAPES.diamond(x, y, false),
  milestone: (x, y) => SHAPES.diamond(x, y, true),
  approved: SHAPES.ring,
  met: SHAPES.square,
  missed: SHAPES.triangle,
  stage: SHAPES.dot,
  done: SHAPES.check,
  verified: SHAPES.star,
  cancelled: SHAPES.cross,
} as const satisfies Partial<Record<Mark, Sample[0]>>;

/** The marks that occur, each with what it means. */
function samplesOf(used: ReadonlySet<Mark>, timeline: Timeline, { timeline: { marks } }: Messages): readonly Sample[] {
  const id = planId(timeline);
  const drawn: Readonly<Record<Mark, Sample[0]>> = {
    ...DRAWN,
    progress: swatch(DONE),
    rest: swatch({ fill: '#fff' }),
    open: swatch({ fill: '#fff', ...OPEN }),
    late: swatch(lateFilling(id)),
    slip: swatch(slipFilling(id)),
    duty: (x, y) => line(x - 9, y, x + 9, y, DUTY),
  };
  return MARKS.filter((mark) => used.has(mark)).map((mark) => [drawn[mark], marks[mark]]);
}
