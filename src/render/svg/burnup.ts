/** `plan burnup` as a picture: lines told apart by their strokes, with text alternatives. */

import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import { type Burnup, type BurnupWeek, monthlyOf } from '../../projection/burnup.ts';
import { columnsOf } from '../text/columns.ts';
import { type Attributes, element } from '../text/xml.ts';
import { sharesOf } from '../words/burnup.ts';

import { monthLines, scaleOf } from './axis.ts';
import { COLUMN, line, svg, text, WIDTH } from './svg.ts';

const HEIGHT = 440;
const LEFT = 60;
const RIGHT = 60;
const TOP = 70;
const BOTTOM = 370;

/** The picture of one plan; ends with a line feed. */
export function burnupSvg(burnup: Burnup, messages: Messages): string {
  const { plan } = burnup.plan;
  const { start, end } = plan.period;
  const words = messages.burnup;
  const scale = scaleOf(plan.period, LEFT, WIDTH - LEFT - RIGHT);
  const y = (percent: number): number => BOTTOM - (percent / 100) * (BOTTOM - TOP);
  const moved = burnup.weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  const { latest } = burnup;
  const known = burnup.weeks.filter(({ achieved }) => achieved !== undefined);
  const series: readonly Series[] = [
    {
      name: words.promised,
      points: burnup.weeks.map((w) => [scale.end(w.end), y(w.promised)]),
      style: STYLES.promised,
    },
    ...(moved
      ? [
          {
            name: words.rescheduled,
            points: burnup.weeks.map((w): Point => [scale.end(w.end), y(w.rescheduled)]),
            style: STYLES.rescheduled,
          },
        ]
      : []),
    {
      name: words.done,
      points: known.map((w): Point => [scale.end(w.on ?? w.end), y(w.done ?? 0)]),
      style: STYLES.done,
    },
    {
      name: words.achieved,
      points: known.map((w): Point => [scale.end(w.on ?? w.end), y(w.achieved ?? 0)]),
      style: STYLES.achieved,
    },
  ];
  const levels = Array.from({ length: 11 }, (_, i) => i * 10).map(
    (level) =>
      line(LEFT, y(level), WIDTH - RIGHT, y(level), { stroke: '#ccc' }) +
      text(LEFT - 8, y(level) + 4, `${level}%`, { 'text-anchor': 'end' }),
  );
  const body = [
    text(10, 24, words.title(messages.planTitle(plan)), { 'font-size': 18, 'font-weight': 'bold' }),
    monthLines(scale, TOP, BOTTOM, messages),
    ...levels,
    ...series.map(({ points, style }) => polyline(points, style)),
    ...dots(known.map((w): Point => [scale.end(w.on ?? w.end), y(w.done ?? 0)])),
    ...(latest === undefined ? [] : [latestOf(latest, scale.end(latest.on ?? latest.end), y)]),
    legendOf(series),
  ];
  const numbers = monthlyOf(burnup).map((week) =>
    words.summary(week.on ?? week.end, sharesOf(week), burnup.plan.weigh),
  );
  const description = [...numbers, ...(latest === undefined ? [words.before(start)] : [])].join('\n');
  const title = words.alt(plan.title, start, end);
  const picture = { id: `burnup-${plan.id}`, width: WIDTH, height: HEIGHT, title, description };
  return svg(picture, body.join('\n'));
}

type Point = readonly [number, number];

interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  readonly style: Attributes;
}

const STYLES = {
  promised: { stroke: '#000', 'stroke-width': 1.5, 'stroke-dasharray': '8 4' },
  rescheduled: { stroke: '#000', 'stroke-width': 1.5, 'stroke-dasharray': '2 3' },
  done: { stroke: '#0050a0', 'stroke-width': 3 },
  achieved: { stroke: '#0050a0', 'stroke-width': 1.5, 'stroke-dasharray': '6 2 1 2' },
} as const;

function polyline(points: readonly Point[], style: Attributes): string {
  if (points.length === 0) return '';
  const all = points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return element('polyline', { points: all, fill: 'none', ...style });
}

function dots(points: readonly Point[]): readonly string[] {
  return points.map(([cx, cy]) => element('circle', { cx, cy, r: 2.5, fill: '#0050a0' }));
}

/** Keeps numbers legible on lines. */
const HALO = { stroke: '#fff', 'stroke-width': 4, 'paint-order': 'stroke' } as const;

/** The numbers of the date, beside its line; kept apart where they are alike. */
function latestOf(week: BurnupWeek, x: number, y: (percent: number) => number): string {
  const { promised, done = 0 } = week;
  const above = done >= promised;
  return (
    line(x, TOP, x, BOTTOM, { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' }) +
    text(x + 6, y(done) + (above ? -6 : 16), percentText(done), { 'font-weight': 'bold', ...HALO }) +
    text(x + 6, y(promised) + (above ? 16 : -6), percentText(promised), HALO)
  );
}

function legendOf(series: readonly Series[]): string {
  let x = LEFT;
  return series
    .map(({ name, style }) => {
      const item = line(x, HEIGHT - 30, x + 40, HEIGHT - 30, style) + text(x + 46, HEIGHT - 26, name);
      x += 76 + columnsOf(name) * COLUMN;
      return item;
    })
    .join('\n');
}
