/** `plan lights` for a terminal: a column a week, filled with the lights by their share, and the numbers at the end of each month. */
import type { Light } from '../../projection/light.ts';
import type { Lights, LightsWeek } from '../../projection/lights.ts';
import { monthEnds } from '../../projection/weeks.ts';
import { itemLines } from '../text/text.ts';
import { lightCounts, STACK } from '../words/lights.ts';
import { axisOf, monthLabels, shownIn } from './axis.ts';
import { chartTitle } from './plan-title.ts';
import { cellsOf } from './stacked.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { type Canvas, type Terminal, wrappedText } from './terminal.ts';

/** Told apart without colour, the worse the heavier. */
function marksOf({ unicode, wide }: Terminal): Readonly<Record<Light, string>> {
  return unicode && !wide
    ? { red: '▲', yellow: '◆', green: '○', blue: '█', grey: '·' }
    : { red: '!', yellow: '?', green: '+', blue: '#', grey: '.' };
}

/** The chart of one plan; ends with a line feed. */
export function lightsText(lights: Lights, canvas: Canvas): string {
  const { messages } = canvas;
  const { plan, weeks } = lights;
  const words = messages.lightsByWeek;
  const latest = weeks.at(-1);
  const title = chartTitle(words.title, plan.plan, canvas);
  if (latest === undefined) return wrappedText([...title, messages.burnup.before(plan.plan.period.start)], canvas);
  if (latest.measures === 0) return wrappedText([...title, messages.burnup.nothing], canvas);
  const summary = words.summary(latest.on, latest.measures, lightCounts(latest, messages));
  return `${wrappedText([...title, summary], canvas)}\n${chart(lights, canvas)}\n${numbers(weeks, canvas)}`;
}

/** Columns of the side, and lines of the chart. */
const SIDE = 2;
const LINES = 12;

function chart({ plan, weeks }: Lights, canvas: Canvas): string {
  const { messages, width, wide, unicode } = canvas;
  const axis = axisOf(plan.plan.period, width - SIDE);
  const marks = marksOf(canvas);
  const columns = shownIn(weeks, ({ on }) => on, axis).map((week) => (week === undefined ? [] : stackOf(week)));
  const lines = Array.from({ length: LINES }, (_, line) =>
    columns.map((stack) => {
      const light = stack[LINES - 1 - line];
      return light === undefined ? ' ' : painted(light, marks[light], canvas);
    }),
  );
  const [side, corner, foot] = unicode && !wide ? ['┤', '└', '─'] : ['|', '+', '-'];
  const key = STACK.map((light) => `${painted(light, marks[light], canvas)} ${messages.lights[light]}`);
  return `${[
    ...lines.map((cells) => ` ${side}${cells.join('')}`.trimEnd()),
    ` ${corner}${foot.repeat(axis.cells)}`,
    `${' '.repeat(SIDE)}${monthLabels(axis, messages)}`.trimEnd(),
    ...itemLines(messages.labelled(messages.timeline.legend, ''), key, width, wide),
  ].join('\n')}\n`;
}

/** From the ground up. */
function stackOf({ lights }: LightsWeek): readonly Light[] {
  const given = cellsOf(
    STACK.map((light) => lights[light]),
    LINES,
  );
  return STACK.flatMap((light, i) => Array.from({ length: given[i] ?? 0 }, () => light));
}

function painted(light: Light, mark: string, { paint }: Canvas): string {
  return light === 'grey' ? mark : paint[light](mark);
}

function numbers(weeks: readonly LightsWeek[], canvas: Canvas): string {
  const { messages, width } = canvas;
  const { columns: titles } = messages.lightsByWeek;
  const number = (title: string, of: (week: LightsWeek) => number): ColumnOf<LightsWeek> => ({
    title,
    width: { most: 10 },
    align: 'right',
    of: (week) => String(of(week)),
  });
  const week: ColumnOf<LightsWeek> = { title: titles.week, width: { most: 8 }, of: (one) => one.week };
  const isNarrow = width < 54;
  return tableOf(
    [
      ...(width < 66 ? [] : [week]),
      // Of which year a day is, the summary says.
      { title: titles.on, width: { most: 10 }, of: ({ on }) => (isNarrow ? on.slice('2022-'.length) : on) },
      ...[...STACK].reverse().map((light) => number(messages.lights[light], ({ lights }) => lights[light])),
      ...(isNarrow ? [] : [number(titles.measures, ({ measures }) => measures)]),
    ],
    monthEnds(weeks, ({ on }) => on),
    canvas,
  );
}
