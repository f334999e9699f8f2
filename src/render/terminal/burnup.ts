/** `plan burnup` for a terminal: a chart of the weeks, and the numbers at the end of each month. */
import { percentText, pointsBetween } from '../../model/percent.ts';
import { type Burnup, type BurnupWeek, monthlyOf } from '../../projection/burnup.ts';
import { itemLines } from '../text/text.ts';
import { sharesOf } from '../words/burnup.ts';
import { axisOf, monthLabels, shownIn } from './axis.ts';
import { chartTitle } from './plan-title.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { type Canvas, type Terminal, wrappedText } from './terminal.ts';

type Series = 'done' | 'achieved' | 'rescheduled' | 'promised';

interface Marks extends Readonly<Record<Series, string>> {
  readonly side: string;
  readonly foot: string;
  readonly corner: string;
}

function marksOf({ unicode, wide }: Terminal): Marks {
  return unicode && !wide
    ? { done: '█', achieved: '·', rescheduled: '◇', promised: '●', side: '┤', foot: '─', corner: '└' }
    : { done: '#', achieved: ':', rescheduled: '+', promised: 'o', side: '|', foot: '-', corner: '+' };
}

/** The chart of one plan; ends with a line feed. */
export function burnupText(burnup: Burnup, canvas: Canvas): string {
  const { messages } = canvas;
  const { plan, totals } = burnup.plan;
  const words = messages.burnup;
  const { latest } = burnup;
  const title = chartTitle(words.title, plan, canvas);
  if (totals.measures === 0) return wrappedText([...title, words.nothing], canvas);
  const summary =
    latest === undefined
      ? words.before(plan.period.start)
      : words.summary(latest.on ?? latest.end, sharesOf(latest), burnup.plan.weigh);
  const notes = totals.undated > 0 ? [words.undated(totals.undated)] : [];
  const table = latest === undefined ? '' : `\n${numbers(burnup, canvas)}`;
  return `${wrappedText([...title, summary, ...notes], canvas)}\n${chart(burnup, canvas)}${table}`;
}

/** Columns of the numbers at the side. */
const SIDE = 6;

function chart(burnup: Burnup, canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const axis = axisOf(burnup.plan.plan.period, width - SIDE);
  const marks = marksOf(canvas);
  const step = width >= 120 ? 5 : 10;
  const weekAt = shownIn(burnup.weeks, ({ end }) => end, axis);
  const moved = burnup.weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  const markAt = (week: BurnupWeek | undefined, level: number): string => {
    if (week === undefined) return ' ';
    if (level === near(week.promised, step)) return marks.promised;
    if (moved && level === near(week.rescheduled, step)) return marks.rescheduled;
    const { done = 0, achieved = 0 } = week;
    if (done > 0 && level <= near(done, step)) return marks.done;
    return achieved > 0 && level === near(achieved, step) ? marks.achieved : ' ';
  };
  const levels = Array.from({ length: 100 / step + 1 }, (_, i) => 100 - i * step);
  const lines = levels.map((level) => {
    const label = level % 10 === 0 ? `${level}%` : '';
    return `${label.padStart(SIDE - 2)} ${marks.side}${weekAt.map((week) => markAt(week, level)).join('')}`.trimEnd();
  });
  const { promised, rescheduled, done, achieved } = messages.burnup;
  const key = [
    `${marks.promised} ${promised}`,
    ...(moved ? [`${marks.rescheduled} ${rescheduled}`] : []),
    `${marks.done} ${done}`,
    `${marks.achieved} ${achieved}`,
  ];
  return `${[
    ...lines,
    `${' '.repeat(SIDE - 1)}${marks.corner}${marks.foot.repeat(axis.cells)}`,
    `${' '.repeat(SIDE)}${monthLabels(axis, messages)}`.trimEnd(),
    ...itemLines(messages.labelled(messages.timeline.legend, ''), key, width, wide),
  ].join('\n')}\n`;
}

/** The line of the chart that is nearest to a share; the topmost for all of it only. */
function near(percent: number, step: number): number {
  if (percent >= 100) return 100;
  return Math.min(100 - step, Math.round(percent / step) * step);
}

function numbers(burnup: Burnup, canvas: Canvas): string {
  const {
    points,
    burnup: { columns: titles },
  } = canvas.messages;
  const number = (title: string, of: (week: BurnupWeek) => string): ColumnOf<BurnupWeek> => ({
    title,
    width: { most: 14 },
    align: 'right',
    of,
  });
  const gap = ({ promised, done = 0 }: BurnupWeek): number => pointsBetween(promised, done);
  const moved = burnup.weeks.some(({ promised, rescheduled }) => promised !== rescheduled);
  const isNarrow = canvas.width < 66;
  const week: ColumnOf<BurnupWeek> = { title: titles.week, width: { most: 8 }, of: (one) => one.week };
  return tableOf(
    [
      ...(isNarrow ? [] : [week]),
      { title: titles.end, width: { most: 10 }, of: ({ on, end }) => on ?? end },
      number(titles.promised, ({ promised }) => percentText(promised)),
      ...(moved && canvas.width >= 50
        ? [number(titles.rescheduled, ({ rescheduled }) => percentText(rescheduled))]
        : []),
      number(titles.done, ({ done = 0 }) => percentText(done)),
      ...(isNarrow ? [] : [number(titles.gap, (week) => points(`${gap(week) > 0 ? '+' : ''}${gap(week)}`))]),
      number(titles.achieved, ({ achieved = 0 }) => percentText(achieved)),
    ],
    monthlyOf(burnup),
    canvas,
  );
}
