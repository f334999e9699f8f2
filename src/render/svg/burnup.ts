/** `plan burnup` as a picture: lines told apart by their strokes, with text alternatives. */

import type { Messages } from '../../i18n/messages.ts';
import { compare } from '../../model/order.ts';
import { percentText } from '../../model/percent.ts';
import { type Burnup, type BurnupWeek, monthlyOf } from '../../projection/burnup.ts';
import { type Attributes, element } from '../text/xml.ts';
import { sharesOf } from '../words/burnup.ts';
import { levelLines, monthLines, scaleOf } from './axis.ts';
import { widthOf } from './lettering.ts';
import { EDGE, HALO, HEAD, heading, legend, line, svg, text, WIDTH } from './svg.ts';

const LEFT = 60;
const RIGHT = 60;
/** The numbers of the date may stand above the line of 100 %, below the months' names. */
const TOP = HEAD + 46;
const BOTTOM = 390;

/** The picture of one plan; ends with a line feed. */
export function burnupSvg(burnup: Burnup, messages: Messages): string {
  const { plan } = burnup.plan;
  const { start, end } = plan.period;
  const words = messages.burnup;
  const scale = scaleOf(plan.period, LEFT, WIDTH - LEFT - RIGHT);
  const y = (percent: number): number => BOTTOM - (percent / 100) * (BOTTOM - TOP);
  const moved = burnup.weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  const { latest } = burnup;
  // The promise of the day itself, too, which its number is of.
  const promises = [...burnup.weeks, ...(latest === undefined ? [] : [latest])].sort((a, b) => compare(a.end, b.end));
  const known = burnup.weeks.filter(({ achieved }) => achieved !== undefined);
  const series: readonly Series[] = [
    {
      name: words.promised,
      points: promises.map((w) => [scale.end(w.end), y(w.promised)]),
      style: STYLES.promised,
    },
    ...(moved
      ? [
          {
            name: words.rescheduled,
            points: promises.map((w): Point => [scale.end(w.end), y(w.rescheduled)]),
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
  const samples = legend(
    series.map(({ name, style }) => [(x, y) => line(x - 10, y, x + 10, y, style), name]),
    BOTTOM + 36,
  );
  const body = [
    heading(words.title(messages.planTitle(plan)), messages.chart.span(start, end, burnup.plan.asOf)),
    monthLines(scale, TOP - 24, BOTTOM, messages),
    ...levelLines(
      Array.from({ length: 11 }, (_, i) => [y(i * 10), `${i * 10}%`]),
      LEFT,
      WIDTH - RIGHT,
    ),
    ...series.map(({ points, style }) => polyline(points, style)),
    ...dots(known.map((w): Point => [scale.end(w.on ?? w.end), y(w.done ?? 0)])),
    ...(latest === undefined ? [] : [latestOf(latest, scale.end(latest.on ?? latest.end), y)]),
    samples.body,
  ];
  const numbers = monthlyOf(burnup).map((week) =>
    words.summary(week.on ?? week.end, sharesOf(week), burnup.plan.weigh),
  );
  const description = [...numbers, ...(latest === undefined ? [words.before(start)] : [])].join('\n');
  const title = words.alt(plan.title, start, end);
  const picture = { id: `burnup-${plan.id}`, width: WIDTH, height: samples.bottom, title, description };
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
  /** Fainter: what is done in part is not what was promised. */
  achieved: { stroke: '#6f8fb5', 'stroke-width': 1.5, 'stroke-dasharray': '6 2 1 2' },
} as const;

function polyline(points: readonly Point[], style: Attributes): string {
  if (points.length === 0) return '';
  const all = points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return element('polyline', { points: all, fill: 'none', ...style });
}

function dots(points: readonly Point[]): readonly string[] {
  return points.map(([cx, cy]) => element('circle', { cx, cy, r: 2.5, fill: '#0050a0' }));
}

/** The numbers of the date, beside its line; kept apart where they are alike. */
function latestOf(week: BurnupWeek, x: number, y: (percent: number) => number): string {
  const { promised, done = 0 } = week;
  const above = done >= promised;
  // The widest of all, so that both stand on one side.
  const isAtEnd = x + 6 + widthOf('99.9%') > WIDTH - EDGE;
  const place = isAtEnd ? { 'text-anchor': 'end', ...HALO } : HALO;
  const at = isAtEnd ? x - 6 : x + 6;
  return (
    line(x, TOP, x, BOTTOM, { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' }) +
    text(at, y(done) + (above ? -6 : 16), percentText(done), { 'font-weight': 'bold', ...place }) +
    text(at, y(promised) + (above ? 16 : -6), percentText(promised), place)
  );
}
